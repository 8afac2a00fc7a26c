package io.remitstream.cli.extract;

import java.util.UUID;

/** What became of one submission. */
public sealed interface Outcome {

  /** The document's status, or the one that it would have. */
  String status();

  /** Its data can be fetched. */
  record Extracted(UUID documentId, String status) implements Outcome {}

  /** Nothing was read, and why. */
  record Failed(String status, Problem problem) implements Outcome {}
}
