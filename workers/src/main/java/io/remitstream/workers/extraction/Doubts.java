package io.remitstream.workers.extraction;

import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a document of pages needs a person: what was found, and how sure its leaves are. */
public final class Doubts {

  private final double confidence;
  private boolean any;

  /**
   * @param confidence a leaf that is less sure asks for a person
   */
  public Doubts(double confidence) {
    this.confidence = confidence;
  }

  /** Says that leaves of this part are less sure than is asked for; null where none is. */
  public @Nullable Finding about(FieldsRead read) {
    String first = null;
    int doubtful = 0;
    for (Map.Entry<String, FieldEvidence> field : read.fields().entrySet()) {
      if (field.getValue().confidence() < confidence) {
        first = first == null ? field.getKey() : first;
        doubtful++;
      }
    }
    return first == null ? null : finding(first, doubtful);
  }

  private Finding finding(String first, int doubtful) {
    String message =
        "%d of its leaves are less sure than %.2f, this one first.".formatted(doubtful, confidence);
    return Finding.of(Rule.LOW_CONFIDENCE, first, message);
  }

  public void heed(Finding finding) {
    any |= finding.severity() != Severity.INFO;
  }

  public Outcome outcome(DocumentEnded ended) {
    return any && ended.outcome() == Outcome.PROCESSED ? Outcome.REVIEW_REQUIRED : ended.outcome();
  }
}
