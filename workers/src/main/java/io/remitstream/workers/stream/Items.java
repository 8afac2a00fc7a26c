package io.remitstream.workers.stream;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes items of one document's parts. It remembers the open remittance's header, no claims. */
final class Items {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private RemittanceHeader header = RemittanceHeader.UNKNOWN;
  private boolean balanced = true;

  /** A part as JSON in UTF-8; null where it only prepares another. */
  byte @Nullable [] json(EraPart part) {
    Item item = item(part);
    return item == null ? null : MAPPER.writeValueAsBytes(item);
  }

  private @Nullable Item item(EraPart part) {
    return switch (part) {
      case RemittanceOpened opened -> begin(opened);
      case ClaimRead read -> Item.of(read.remittance(), read.ordinal(), read.claim());
      case FindingRaised raised -> Item.of(raised.finding());
      case RemittanceClosed closed -> end(closed);
      case DocumentEnded ended -> Item.of(summary(ended));
      case TypeFound found -> Item.of(new Item.Type(found.type().name(), found.reason()));
      case FieldsRead read -> Item.of(read);
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

  private Item.Summary summary(DocumentEnded ended) {
    return new Item.Summary(
        ended.outcome().name(),
        balanced,
        new Item.Counts(ended.remittances(), ended.claims(), ended.lines(), ended.findings()));
  }
}
