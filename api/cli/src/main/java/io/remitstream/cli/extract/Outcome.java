package io.remitstream.cli.extract;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one submission. */
public sealed interface Outcome {

  /** The document's status, or the one that it would have. */
  String status();

  /**
   * An archive, each of whose files became a document.
   *
   * @param files in the order of the archive; none of them an archive again
   */
  record Unpacked(String status, List<Packed> files) implements Outcome {

    public Unpacked {
      files = List.copyOf(files);
    }
  }

  /** One file of an archive, named {@code archive!file}. */
  record Packed(String name, Outcome outcome) {}

  /** This one, or those of the files that it held. */
  default List<Packed> each(String name) {
    return this instanceof Unpacked unpacked ? unpacked.files() : List.of(new Packed(name, this));
  }

  /** Whether data was read: of an archive, from every file. */
  default boolean isExtracted() {
    return switch (this) {
      case Extracted extracted -> true;
      case Failed failed -> false;
      case Unpacked unpacked ->
          unpacked.files().stream().allMatch(file -> file.outcome().isExtracted());
    };
  }

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
