package io.remitstream.api.graphql;

import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a document is.
 *
 * @param last whether its outcome is known
 */
record ProgressStep(
    UUID documentId,
    Stage stage,
    int claimsRead,
    @Nullable Integer claimsTotal,
    @Nullable Integer pagesRead,
    @Nullable Integer pagesTotal,
    boolean last) {

  /** On the way. */
  static ProgressStep of(DocumentProgress progress) {
    return new ProgressStep(
        progress.documentId(),
        progress.stage(),
        progress.claimsRead(),
        progress.claimsTotal(),
        progress.pagesRead(),
        progress.pagesTotal(),
        false);
  }

  /** Where it stands. */
  static ProgressStep of(Document document) {
    var progress = document.progress();
    return new ProgressStep(
        document.id().value(),
        progress.stage(),
        progress.claimsRead(),
        progress.claimsTotal(),
        progress.pagesRead(),
        progress.pagesTotal(),
        document.status().isFinal());
  }
}
