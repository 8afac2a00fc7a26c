package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentWordings;
import io.remitstream.streaming.document.Ids;
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
import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import io.remitstream.streaming.remittance.x12.EraWriter;
import io.remitstream.workers.extraction.Batch.ClaimPlaced;
import io.remitstream.workers.extraction.Batch.Ending;
import io.remitstream.workers.extraction.Batch.FindingPlaced;
import io.remitstream.workers.extraction.Batch.RemittanceRead;
import io.remitstream.workers.extraction.Batch.UnitRead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes batches of one document's parts, and remembers between them what later parts need: the
 * remittance that is open, and how many claims and findings there were.
 */
final class BatchAssembler {

  private @Nullable RemittanceRead open;
  private long claims;
  private int findings;
  private boolean balanced = true;

  /** The next batch, of the parts that follow those of the batch before. */
  Batch assemble(List<EraPart> parts) {
    var batch = new Parts();
    parts.forEach(part -> add(part, batch));
    RemittanceRead unfinished = batch.opened ? open : null;
    if (unfinished != null) {
      batch.remittances.add(unfinished);
    }
    return new Batch(
        batch.remittances, batch.claims, batch.findings, batch.units, claims, batch.end);
  }

  private void add(EraPart part, Parts batch) {
    switch (part) {
      case RemittanceOpened opened -> open(opened, batch);
      case ClaimRead read -> claim(read, batch);
      case RemittanceClosed closed -> close(closed, batch);
      case FindingRaised raised -> keep(raised.finding(), batch);
      case DocumentEnded ended -> end(ended, batch);
      case TypeFound found -> {}
      case FieldsRead read -> {}
      case PageRead read -> {}
    }
  }

  private void open(RemittanceOpened opened, Parts batch) {
    var detail = new RemittanceDetail(opened.header(), List.of());
    open = new RemittanceRead(Ids.next(), opened.ordinal(), detail, null);
    batch.opened = true;
    unit(
        opened.ordinal(),
        DocumentWordings.HEADER,
        opened.asRead(),
        () -> EraWriter.header(opened.header()),
        batch);
  }

  private void claim(ClaimRead read, Parts batch) {
    batch.claims.add(placed(read));
    unit(
        read.remittance(),
        read.ordinal(),
        read.asRead(),
        () -> EraWriter.claim(read.claim(), read.ordinal() == 0),
        batch);
  }

  /** What the records say all of is not kept twice: that shows when it is sealed. */
  private static void unit(
      int remittance, int claim, @Nullable String asRead, Supplier<String> written, Parts batch) {
    if (asRead != null) {
      batch.units.add(new UnitRead(remittance, claim, asRead, written));
    }
  }

  private ClaimPlaced placed(ClaimRead read) {
    claims++;
    return new ClaimPlaced(
        remittance(read.remittance()).id(), read.remittance(), read.ordinal(), read.claim());
  }

  private void close(RemittanceClosed closed, Parts batch) {
    RemittanceRead known = remittance(closed.ordinal());
    var detail = new RemittanceDetail(known.detail().header(), closed.providerAdjustments());
    batch.remittances.add(
        new RemittanceRead(known.id(), known.ordinal(), detail, closed.balanced()));
    batch.opened = false;
    unit(
        closed.ordinal(),
        DocumentWordings.TRAILER,
        closed.asRead(),
        () -> EraWriter.trailer(closed.providerAdjustments()),
        batch);
    balanced &= closed.balanced();
    open = null;
  }

  private RemittanceRead remittance(int ordinal) {
    RemittanceRead known = open;
    if (known == null || known.ordinal() != ordinal) {
      throw new IllegalStateException("remittance " + ordinal + " is not open");
    }
    return known;
  }

  private void keep(Finding finding, Parts batch) {
    batch.findings.add(new FindingPlaced(findings, finding));
    findings++;
  }

  private void end(DocumentEnded ended, Parts batch) {
    batch.end = new Ending(ended, balanced, findings);
  }

  /** A batch while it grows. */
  private static final class Parts {
    private final List<RemittanceRead> remittances = new ArrayList<>();
    private final List<ClaimPlaced> claims = new ArrayList<>();
    private final List<FindingPlaced> findings = new ArrayList<>();
    private final List<UnitRead> units = new ArrayList<>();
    private boolean opened;
    private @Nullable Ending end;
  }
}
