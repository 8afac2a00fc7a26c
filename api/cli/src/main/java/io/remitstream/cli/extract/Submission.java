package io.remitstream.cli.extract;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * One document to send.
 *
 * @param name as the user named it, and as every output names it
 * @param sentName the bare name that the service is told
 * @param idempotencyKey makes a repeated upload harmless
 * @param body opened anew for every attempt
 */
public record Submission(String name, String sentName, UUID idempotencyKey, Body body) {

  /** Opens the bytes to send. */
  public interface Body {

    /** Fails when the file is missing or not to be read. */
    BodyPublisher open() throws FileNotFoundException;
  }

  /** A file, streamed from the disk. */
  static Submission file(String named) {
    Path file = Path.of(named);
    return new Submission(
        named, String.valueOf(file.getFileName()), UUID.randomUUID(), () -> open(file));
  }

  /** Bytes in memory: for small documents that this program brings along. */
  public static Submission bytes(String name, byte[] bytes) {
    return new Submission(name, name, UUID.randomUUID(), () -> BodyPublishers.ofByteArray(bytes));
  }

  private static BodyPublisher open(Path file) throws FileNotFoundException {
    if (Files.isDirectory(file)) {
      throw new FileNotFoundException(
          "This is a directory without files of its own: name files, or a directory of files.");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new FileNotFoundException("There is no such file, or it may not be read.");
    }
    return BodyPublishers.ofFile(file);
  }
}
