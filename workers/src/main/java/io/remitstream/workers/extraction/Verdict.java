package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.workers.extraction.scan.ScanRefused;
import io.remitstream.workers.extraction.x12.NotAn835;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a document that cannot be read: the fault says what it is, so that trying again
 * changes nothing.
 *
 * @param type where the fault tells that too
 */
record Verdict(DocumentStatus status, @Nullable DocumentType type, Fault reason) {

  /** Faults of documents that open with a password. */
  private static final Set<String> LOCKED = Set.of("password-needed", "wrong-password");

  static boolean isOne(Throwable error) {
    return error instanceof Fault fault
        && switch (fault.kind()) {
          case INVALID, UNPROCESSABLE, UNSUPPORTED, TOO_LARGE -> true;
          default -> false;
        };
  }

  static Verdict of(Fault fault) {
    if (fault instanceof NotAn835 || fault instanceof NotARemittance) {
      return new Verdict(DocumentStatus.REJECTED, DocumentType.OTHER, fault);
    }
    if (fault instanceof ScanRefused) {
      return new Verdict(DocumentStatus.QUARANTINED, null, fault);
    }
    return LOCKED.contains(fault.code())
        ? new Verdict(DocumentStatus.PASSWORD_REQUIRED, null, fault)
        : new Verdict(DocumentStatus.FAILED, null, fault);
  }
}
