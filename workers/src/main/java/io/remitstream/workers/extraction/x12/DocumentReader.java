package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document's segments in their order: follows the envelopes, hands 835 transactions to a
 * {@link TransactionReader}, passes over others, and ends with the outcome.
 */
final class DocumentReader implements TokenSink {

  private static final String ERA = "835";
  private static final String VERSION = "005010X221";

  private final List<EraPart> parts;
  private final Place place = new Place();
  private final Findings findings;
  private final EraLimits limits;
  private final Interchange interchange;

  /** The 835 that is open. */
  private @Nullable TransactionReader transaction;

  /** Whether any transaction is open, an 835 or another. */
  private boolean inTransaction;

  private @Nullable String control;
  private long segments;

  private @Nullable String otherType;
  private boolean anySegment;
  private boolean truncated;
  private int remittances;
  private long claims;
  private long lines;

  DocumentReader(List<EraPart> parts, EraLimits limits) {
    this.parts = parts;
    this.limits = limits;
    this.findings = new Findings(parts, place, limits.findings());
    this.interchange = new Interchange(findings);
  }

  @Override
  public void segment(Segment segment) {
    anySegment = true;
    segments++;
    switch (segment.id()) {
      case SegmentId.ISA -> openInterchange(segment);
      case SegmentId.GS -> openGroup(segment);
      case SegmentId.ST -> openTransaction(segment);
      case SegmentId.SE -> closeTransaction(segment);
      case SegmentId.GE -> closeGroup(segment);
      case SegmentId.IEA -> closeInterchange(segment);
      default -> body(segment);
    }
    if (segment.isGarbled()) {
      garbled();
    }
  }

  /**
   * Whatever ends the document without a terminator may be cut off, unless it ends what is open.
   */
  @Override
  public void unterminated(Segment segment) {
    if (isClosing(segment)) {
      segment(segment);
    } else {
      truncated = true;
    }
  }

  @Override
  public void strayText() {
    findings.raise(
        Finding.of(Rule.STRAY_TEXT, "", "Text that belongs to no segment was passed over."));
  }

  @Override
  public void segmentTooLong() {
    segments++;
    findings.raise(
        Rule.SEGMENT_TOO_LONG,
        "A segment longer than %d bytes was left out.".formatted(limits.segmentBytes()));
  }

  @Override
  public void terminatorMissing() {
    findings.raise(Rule.MISSING_TERMINATOR, "A segment ends with its line, without a terminator.");
  }

  /** Told once: characters that are none of the document's encoding, or control characters. */
  void garbled() {
    findings.raiseOnce(
        Rule.INVALID_CHARACTERS, "The document has bytes that are no characters it may hold.");
  }

  /**
   * Ends the document.
   *
   * @throws NotAn835 where there were transactions of other types only, or none
   * @throws UnreadableDocument where there was no segment at all
   */
  void end() {
    truncated |= inTransaction;
    if (truncated) {
      findings.raise(Rule.TRUNCATED, "The document breaks off here.");
    }
    endTransaction();
    interchange.closeWithout("end");
    if (remittances == 0) {
      throw refusal();
    }
    findings.conclude();
    parts.add(new EraPart.DocumentEnded(outcome(), remittances, claims, lines, findings.total()));
  }

  private RuntimeException refusal() {
    if (otherType != null) {
      return NotAn835.butOther(otherType);
    }
    if (!anySegment) {
      return UnreadableDocument.notX12();
    }
    return truncated ? UnreadableDocument.brokenOff() : NotAn835.butNothing();
  }

  private Outcome outcome() {
    if (truncated) {
      return Outcome.PARTIAL;
    }
    return findings.hasError() ? Outcome.REVIEW_REQUIRED : Outcome.PROCESSED;
  }

  private void openInterchange(Segment isa) {
    closeTransactionWithout("another ISA");
    interchange.open(isa);
  }

  private void openGroup(Segment gs) {
    closeTransactionWithout("another GS");
    interchange.openGroup(gs);
    String version = gs.text(8);
    boolean ours = gs.is(1, "HP");
    if (ours && version != null && !version.startsWith(VERSION)) {
      findings.raiseOnce(
          Rule.OTHER_VERSION, "A group's version is not " + VERSION + "; it is read as that.");
    }
  }

  private void openTransaction(Segment st) {
    closeTransactionWithout("another ST");
    interchange.countTransaction();
    inTransaction = true;
    segments = 1;
    control = st.text(2);
    if (st.is(1, ERA)) {
      transaction = new TransactionReader(parts, findings, place, remittances++, limits);
    } else {
      other(st);
    }
  }

  private void other(Segment st) {
    otherType = type(st);
    findings.raise(
        Finding.of(
            Rule.OTHER_TRANSACTION,
            "",
            "A transaction is no 835; it was passed over.",
            ERA,
            otherType));
  }

  /** ST01, where it is the three digits that it must be. */
  static String type(Segment st) {
    String type = st.textOrEmpty(1);
    return type.length() == 3 && type.chars().allMatch(c -> c >= '0' && c <= '9')
        ? type
        : "unknown";
  }

  private void closeTransaction(Segment se) {
    if (!inTransaction) {
      findings.raise(Rule.ENVELOPE_MISSING, "ST is missing before its SE.");
      return;
    }
    if (transaction != null) {
      checkEnd(se);
    }
    endTransaction();
  }

  private void checkEnd(Segment se) {
    String message = "SE01 is not the transaction's number of segments, ST and SE counted.";
    long stated = se.count(1);
    if (stated != segments) {
      findings.raise(
          stated < 0
              ? Finding.of(Rule.SEGMENT_COUNT, remittance(), message, Long.toString(segments), null)
              : Finding.of(Rule.SEGMENT_COUNT, remittance(), message, segments, stated));
    }
    if (ControlNumbers.differ(control, se.text(2))) {
      findings.raise(
          Finding.of(
              Rule.TRANSACTION_CONTROL,
              remittance(),
              "SE02 is not ST02.",
              ControlNumbers.shown(control),
              ControlNumbers.shown(se.text(2))));
    }
  }

  private String remittance() {
    return "/remittances/" + (remittances - 1);
  }

  private void closeGroup(Segment ge) {
    closeTransactionWithout("its GE");
    interchange.closeGroup(ge);
  }

  private void closeInterchange(Segment iea) {
    closeTransactionWithout("its IEA");
    interchange.close(iea);
  }

  private void closeTransactionWithout(String where) {
    if (inTransaction) {
      findings.raise(Rule.ENVELOPE_MISSING, "SE is missing before " + where + ".");
      endTransaction();
    }
  }

  private void endTransaction() {
    inTransaction = false;
    TransactionReader open = transaction;
    if (open != null) {
      open.close();
      claims += open.claims();
      lines += open.lines();
      transaction = null;
    }
  }

  private void body(Segment segment) {
    if (transaction != null) {
      transaction.read(segment);
    } else if (!inTransaction && segment.id() != SegmentId.TA1) {
      findings.raise(
          Finding.of(
              Rule.UNEXPECTED_SEGMENT,
              "",
              SegmentId.name(segment.id()) + " stands outside any transaction."));
    }
  }

  private boolean isClosing(Segment segment) {
    boolean end =
        segment.id() == SegmentId.SE
            && inTransaction
            && segment.count(1) == segments + 1
            && !ControlNumbers.differ(control, segment.text(2));
    return end || interchange.isClosedBy(segment);
  }
}
