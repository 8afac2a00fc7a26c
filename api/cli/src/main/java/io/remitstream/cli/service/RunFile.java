package io.remitstream.cli.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The note {@code remit.pid}: which process serves a data directory, and where.
 *
 * @param process the serving {@code remit}
 * @param url the gateway's address
 */
public record RunFile(ProcessHandle process, URI url) {

  private static final String[] MARKS = {"remitstream-cli.jar", "io.remitstream.cli.Remit"};

  /** Who serves this directory now. */
  public static Optional<RunFile> of(DataDirectory data) throws IOException {
    Optional<ProcessHandle> process = OwnProcess.of(data.runFile(), MARKS);
    if (process.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(data.runFile());
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of(new RunFile(process.get(), URI.create(lines.get(1))));
  }

  /** Notes that this process serves; moved into place, so that nobody reads half a note. */
  static void write(DataDirectory data, URI url) throws IOException {
    Path draft = data.root().resolve("remit.pid.new");
    Files.write(draft, List.of(Long.toString(ProcessHandle.current().pid()), url.toString()));
    Files.move(
        draft, data.runFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void delete(DataDirectory data) throws IOException {
    Files.deleteIfExists(data.runFile());
  }
}
