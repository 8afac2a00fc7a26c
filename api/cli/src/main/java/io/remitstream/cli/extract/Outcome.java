package io.remitstream.cli.extract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one submission. */
public sealed interface Outcome {

  /** The document's status, or the one that it would have. */
  String status();

  /** Its data can be fetched. */
  record Extracted(UUID documentId, String status) implements Outcome {}

  /**
   * Nothing was read, and why.
   *
   * @param documentType what the document turned out to be, where that is known
   */
  record Failed(String status, @Nullable String documentType, Problem problem) implements Outcome {

    Failed(String status, Problem problem) {
      this(status, null, problem);
    }
  }
}
