package io.remitstream.workers.stream;

import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.workers.extraction.Doubts;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Makes items of one document's parts. It remembers the open remittance's header, no claims. */
final class Items {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(Claim.class, new ClaimWriter()))
          .build();

  private static final ObjectWriter LINES =
      MAPPER.writerFor(Item.class).withRootValueSeparator("\n");

  /** Bytes, of a page's items. */
  private static final int FIRST = 32 * 1024;

  private final Doubts doubts;
  private @Nullable DocumentType type;
  private RemittanceHeader header = RemittanceHeader.UNKNOWN;
  private boolean balanced = true;

  /**
   * @param confidence a leaf that is less sure asks for a person
   */
  Items(double confidence) {
    this.doubts = new Doubts(confidence);
  }

  /** Parts as answers of one item each, JSON in UTF-8, without those that only prepare another. */
  List<byte[]> json(List<EraPart> parts) {
    return items(parts).map(MAPPER::writeValueAsBytes).toList();
  }

  /** The same as one answer, an item a line; none where there is no item. */
  List<byte[]> lines(List<EraPart> parts) {
    List<Item> items = items(parts).toList();
    return items.isEmpty() ? List.of() : List.of(lined(items));
  }

  private Stream<Item> items(List<EraPart> parts) {
    return parts.stream().map(this::item).filter(Objects::nonNull);
  }

  private static byte[] lined(List<Item> items) {
    var bytes = new ByteArrayOutputStream(FIRST);
    try (SequenceWriter lines = LINES.writeValues(bytes)) {
      lines.writeAll(items);
    }
    return bytes.toByteArray();
  }

  private @Nullable Item item(EraPart part) {
    return switch (part) {
      case RemittanceOpened opened -> begin(opened);
      case ClaimRead read -> Item.of(read.remittance(), read.ordinal(), read.claim());
      case FindingRaised raised -> found(raised.finding());
      case RemittanceClosed closed -> end(closed);
      case DocumentEnded ended -> Item.of(summary(ended));
      case TypeFound found -> type(found);
      case FieldsRead read -> fields(read);
      case PageRead read -> Item.of(new Item.Page(read.page(), read.pages()));
    };
  }

  private @Nullable Item begin(RemittanceOpened opened) {
    header = opened.header();
    return null;
  }

  private Item end(RemittanceClosed closed) {
    balanced &= closed.balanced();
    return Item.of(
        closed.ordinal(),
        Remittance.of(null, header, closed.providerAdjustments(), List.of(), closed.balanced()));
  }

  private Item found(Finding finding) {
    doubts.heed(finding);
    return Item.of(finding);
  }

  private Item type(TypeFound found) {
    type = found.type();
    return Item.of(new Item.Type(found.type().name(), found.reason()));
  }

  private Item fields(FieldsRead read) {
    Finding doubtful = doubts.about(read);
    if (doubtful != null) {
      doubts.heed(doubtful);
    }
    return Item.of(read);
  }

  private String status(DocumentEnded ended) {
    if (type == DocumentType.OTHER) {
      return DocumentStatus.REJECTED.name();
    }
    return (type == null ? ended.outcome() : doubts.outcome(ended)).name();
  }

  private Item.Summary summary(DocumentEnded ended) {
    return new Item.Summary(
        status(ended),
        balanced,
        new Item.Counts(ended.remittances(), ended.claims(), ended.lines(), ended.findings()));
  }
}
