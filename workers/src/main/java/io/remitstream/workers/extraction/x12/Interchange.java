package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Rule;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Follows the outer envelopes, ISA to IEA and GS to GE, and holds them against their counts. */
final class Interchange {

  private static final int HEADER_LENGTH = 106;

  /** Control numbers that are remembered to tell a repeated interchange. */
  private static final int REMEMBERED = 4_096;

  private static final String DOCUMENT = "";

  private final Findings findings;
  private final LinkedHashSet<String> seen = new LinkedHashSet<>();

  private boolean open;
  private @Nullable String control;
  private long groups;

  private boolean groupOpen;
  private @Nullable String groupControl;
  private long transactions;

  Interchange(Findings findings) {
    this.findings = findings;
  }

  void open(Segment isa) {
    closeWithout("ISA");
    open = true;
    control = isa.text(13);
    groups = 0;
    checkHeader(isa.separators);
    checkRepeated(isa);
  }

  void openGroup(Segment gs) {
    if (groupOpen) {
      missing("GE", "another GS");
    }
    if (!open) {
      findings.raiseOnce(Rule.ENVELOPE_MISSING, "A group stands outside an interchange (ISA).");
    }
    groupOpen = true;
    groupControl = gs.text(6);
    transactions = 0;
    groups++;
  }

  void countTransaction() {
    transactions++;
    if (!groupOpen) {
      findings.raiseOnce(Rule.ENVELOPE_MISSING, "A transaction stands outside a group (GS).");
    }
  }

  void closeGroup(Segment ge) {
    if (!groupOpen) {
      missing("GS", "its GE");
      return;
    }
    groupOpen = false;
    count(
        Rule.TRANSACTION_COUNT,
        "GE01 is not the group's number of transactions.",
        transactions,
        ge);
    control(Rule.GROUP_CONTROL, "GE02 is not GS06.", groupControl, ge.text(2));
  }

  void close(Segment iea) {
    if (!open) {
      missing("ISA", "its IEA");
      return;
    }
    if (groupOpen) {
      missing("GE", "the end of its interchange");
    }
    groupOpen = false;
    open = false;
    count(Rule.GROUP_COUNT, "IEA01 is not the interchange's number of groups.", groups, iea);
    control(Rule.INTERCHANGE_CONTROL, "IEA02 is not ISA13.", control, iea.text(2));
  }

  /** Whether this is the very end that the open interchange or group expects. */
  boolean isClosedBy(Segment segment) {
    return segment.id() == SegmentId.IEA && open && !ControlNumbers.differ(control, segment.text(2))
        || segment.id() == SegmentId.GE
            && groupOpen
            && !ControlNumbers.differ(groupControl, segment.text(2));
  }

  /** Ends what is open without its closing segment. */
  void closeWithout(String because) {
    String where = because.equals("ISA") ? "another ISA" : "the end of the document";
    if (groupOpen) {
      missing("GE", where);
    }
    if (open) {
      missing("IEA", where);
    }
    groupOpen = false;
    open = false;
  }

  private void checkHeader(Separators separators) {
    int length = separators.headerLength();
    if (length > 0 && length != HEADER_LENGTH) {
      findings.raise(
          Finding.of(
              Rule.INTERCHANGE_HEADER,
              DOCUMENT,
              "ISA has not the length that the standard gives it.",
              HEADER_LENGTH,
              length));
    }
    if (separators.component() == Separators.UNKNOWN) {
      findings.raise(
          Finding.of(
              Rule.INTERCHANGE_HEADER, DOCUMENT, "ISA names no component separator (ISA16)."));
    }
  }

  private void checkRepeated(Segment isa) {
    String key = isa.textOrEmpty(6) + '\n' + isa.textOrEmpty(8) + '\n' + isa.textOrEmpty(13);
    boolean repeated = !seen.add(key);
    if (seen.size() > REMEMBERED) {
      seen.removeFirst();
    }
    if (repeated) {
      findings.raise(
          Finding.of(
              Rule.DUPLICATE_INTERCHANGE,
              DOCUMENT,
              "An interchange of the same sender, receiver and control number came before."));
    }
  }

  private void missing(String segment, String where) {
    findings.raise(
        Finding.of(Rule.ENVELOPE_MISSING, DOCUMENT, segment + " is missing before " + where + "."));
  }

  private void count(Rule rule, String message, long counted, Segment closing) {
    long stated = closing.count(1);
    if (stated == counted) {
      return;
    }
    findings.raise(
        stated < 0
            ? Finding.of(rule, DOCUMENT, message, Long.toString(counted), null)
            : Finding.of(rule, DOCUMENT, message, counted, stated));
  }

  private void control(
      Rule rule, String message, @Nullable String opening, @Nullable String closing) {
    if (ControlNumbers.differ(opening, closing)) {
      findings.raise(
          Finding.of(
              rule,
              DOCUMENT,
              message,
              ControlNumbers.shown(opening),
              ControlNumbers.shown(closing)));
    }
  }
}
