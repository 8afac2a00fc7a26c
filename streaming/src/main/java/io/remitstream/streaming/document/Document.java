package io.remitstream.streaming.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's state.
 *
 * @param revision raised by every change of its data; 1 when it comes in
 * @param fileName as the sender called it; a name to show, never a path
 * @param category the sender's own label: 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 * @param contentType media type, as it was sent
 * @param documentType what it turned out to be, e.g. {@code ERA}; unknown before it is read
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param balanced whether every remittance balances; unknown before the outcome
 * @param updatedAt when anything of this last changed, the progress too
 * @param finishedAt when the outcome was committed
 * @param parent the archive that it came in
 * @param duplicateOf documents that hold the same file or the same payment, the oldest first; one
 *     of them may be deleted by now
 */
public record Document(
    DocumentId id,
    int revision,
    DocumentStatus status,
    @Nullable String fileName,
    @Nullable String category,
    String contentType,
    @Nullable String documentType,
    long sizeBytes,
    @Nullable String sha256,
    Progress progress,
    Counts counts,
    @Nullable Boolean balanced,
    @Nullable Problem problem,
    Instant receivedAt,
    Instant updatedAt,
    @Nullable Instant finishedAt,
    @Nullable DocumentId parent,
    List<DocumentId> duplicateOf) {

  /** Documents that {@code duplicateOf} names at most. */
  public static final int MOST_DUPLICATES = 10;

  public Document {
    duplicateOf = List.copyOf(duplicateOf);
  }

  /**
   * How far the reading has come.
   *
   * @param claimsTotal claims in all, where that is known beforehand
   * @param pagesRead null of a document that has no pages
   * @param pagesTotal pages in all, where that is known
   */
  public record Progress(
      Stage stage,
      int claimsRead,
      @Nullable Integer claimsTotal,
      @Nullable Integer pagesRead,
      @Nullable Integer pagesTotal) {

    static final Progress NONE = new Progress(Stage.RECEIVED, 0, null, null, null);
  }

  /** What was read so far, in numbers. */
  public record Counts(int remittances, int claims, int lines, int findings) {}

  /**
   * Why there is no outcome.
   *
   * @param code the slug of a problem's type
   */
  public record Problem(String code, @Nullable String detail) {}

  /** As it stood when it had just come in. */
  public Document asReceived() {
    return new Document(
        id,
        1,
        DocumentStatus.RECEIVED,
        fileName,
        category,
        contentType,
        null,
        sizeBytes,
        sha256,
        Progress.NONE,
        new Counts(0, 0, 0, 0),
        null,
        null,
        receivedAt,
        receivedAt,
        null,
        parent,
        duplicateOf);
  }

  /** The same document, with what its key keeps. */
  Document named(@Nullable String openedName, @Nullable String openedHash) {
    return new Document(
        id,
        revision,
        status,
        openedName,
        category,
        contentType,
        documentType,
        sizeBytes,
        openedHash,
        progress,
        counts,
        balanced,
        problem,
        receivedAt,
        updatedAt,
        finishedAt,
        parent,
        duplicateOf);
  }
}
