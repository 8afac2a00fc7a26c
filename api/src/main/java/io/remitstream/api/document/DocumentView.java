package io.remitstream.api.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.remitstream.openapi.model.Counts;
import io.remitstream.openapi.model.DocumentPage;
import io.remitstream.openapi.model.DocumentProblem;
import io.remitstream.openapi.model.Progress;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents as the contract shows them. */
public final class DocumentView {

  private static final String PROBLEMS = "https://remitstream.io/problems/";

  private DocumentView() {}

  public static io.remitstream.openapi.model.Document of(Document document) {
    return new io.remitstream.openapi.model.Document(
            document.id().value(),
            document.revision(),
            document.status().name(),
            document.sizeBytes(),
            document.receivedAt(),
            document.duplicateOf().stream().map(DocumentId::value).toList())
        .fileName(document.fileName())
        .category(document.category())
        .contentType(document.contentType())
        .documentType(document.documentType())
        .sha256(document.sha256())
        .finishedAt(document.finishedAt())
        .progress(progress(document))
        .counts(counts(document))
        .balanced(document.balanced())
        .problem(problem(document))
        .parentId(parent(document));
  }

  static DocumentPage of(
      io.remitstream.streaming.document.DocumentPage page, @Nullable String next) {
    return new DocumentPage(page.documents().stream().map(DocumentView::of).toList()).next(next);
  }

  private static @Nullable UUID parent(Document document) {
    DocumentId parent = document.parent();
    return parent == null ? null : parent.value();
  }

  private static @Nullable Progress progress(Document document) {
    var progress = document.progress();
    return document.status().isFinal()
        ? null
        : new Progress(progress.stage().name(), (long) progress.claimsRead())
            .claimsTotal(asLong(progress.claimsTotal()))
            .pagesRead(progress.pagesRead())
            .pagesTotal(progress.pagesTotal());
  }

  private static @Nullable Long asLong(@Nullable Integer number) {
    return number == null ? null : Long.valueOf(number);
  }

  private static @Nullable Counts counts(Document document) {
    var counts = document.counts();
    return document.status().isFinal()
        ? new Counts(
            (long) counts.remittances(),
            (long) counts.claims(),
            (long) counts.lines(),
            (long) counts.findings())
        : null;
  }

  private static @Nullable DocumentProblem problem(Document document) {
    var problem = document.problem();
    return problem == null
        ? null
        : new DocumentProblem(URI.create(PROBLEMS + problem.code()), title(problem.code()))
            .detail(problem.detail());
  }

  private static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
  }

  /** The members that the contract leaves out instead of making them null. */
  abstract static class Absences {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    abstract @Nullable Progress getProgress();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    abstract @Nullable Counts getCounts();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    abstract @Nullable DocumentProblem getProblem();
  }
}
