package io.remitstream.cli.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service tells of a document: the parts of the contract's {@code Document} used here. */
record DocumentState(
    UUID documentId,
    String status,
    @Nullable String finishedAt,
    @Nullable Progress progress,
    @Nullable Counts counts,
    @Nullable String documentType,
    @Nullable String fileName,
    @Nullable Problem problem) {

  private static final String ARCHIVE = "ARCHIVE";
  private static final String LOCKED = "PASSWORD_REQUIRED";

  /** Data was read: wholly, as far as the file goes, or with findings for a person. */
  private static final Set<String> EXTRACTED = Set.of("PROCESSED", "PARTIAL", "REVIEW_REQUIRED");

  private static final Set<String> REFUSED =
      Set.of("REJECTED", "FAILED", "QUARANTINED", "PASSWORD_REQUIRED");

  /** How far the reading has come. */
  record Progress(
      String stage,
      long claimsRead,
      @Nullable Long claimsTotal,
      @Nullable Long pagesRead,
      @Nullable Long pagesTotal) {

    /** Of a document without pages. */
    static Progress of(String stage, long claimsRead) {
      return new Progress(stage, claimsRead, null, null, null);
    }
  }

  /** What was read, in numbers. */
  record Counts(long remittances, long claims) {}

  /**
   * The status is an open enumeration: an unknown one is an outcome once the document has ended.
   */
  boolean isOutcome() {
    return finishedAt != null || isExtracted() || REFUSED.contains(status);
  }

  /** Whether its files are documents of their own. */
  boolean isArchive() {
    return ARCHIVE.equals(documentType) && isExtracted();
  }

  boolean isLocked() {
    return LOCKED.equals(status);
  }

  /** What to call it among the files of an archive. */
  String shownName() {
    return fileName == null ? documentId.toString() : fileName;
  }

  boolean isExtracted() {
    return EXTRACTED.contains(status);
  }

  /** A list of documents: the newest first. */
  record Page(List<DocumentState> items, @Nullable String next) {}

  Problem reason() {
    return problem != null
        ? problem
        : Problem.of(status.toLowerCase(Locale.ROOT), "The document ended as " + status, null);
  }
}
