package io.remitstream.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server found at work on a data directory, as its {@code postmaster.pid} tells.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">Database File
 *     Layout</a>
 */
record Postmaster(ProcessHandle process, int port) {

  private static final String FILE = "postmaster.pid";
  private static final int PORT_LINE = 3;

  /** The living server of this data directory, if there is one. */
  static Optional<Postmaster> of(Path data) throws IOException {
    List<String> lines = lines(data);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return process(lines).filter(Postmaster::isPostgres).map(found -> new Postmaster(found, port));
  }

  /**
   * Removes a file whose process number belongs to some other program by now (common after a
   * container's restart), for the server would refuse to start. The file of a dead process stays:
   * the server itself knows how to tell whether its last children are gone.
   */
  static void forgetStranger(Path data) throws IOException {
    Optional<ProcessHandle> process = process(lines(data));
    Optional<String> command = process.flatMap(found -> found.info().command());
    if (command.isPresent() && !namesPostgres(command.get())) {
      Files.deleteIfExists(data.resolve(FILE));
    }
  }

  private static Optional<ProcessHandle> process(List<String> lines) {
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(first -> !first.isEmpty())
        .flatMap(first -> ProcessHandle.of(Long.parseLong(first)))
        .filter(ProcessHandle::isAlive);
  }

  /**
   * Removes the file of a server that is dead, yet whose number stays taken because nobody collects
   * dead processes here (a container's first process may not). Its children must be gone by then.
   */
  static void forgetUncollected(Path data) throws IOException {
    Optional<ProcessHandle> process = process(lines(data));
    if (process.isPresent() && process.get().info().command().isEmpty()) {
      Files.deleteIfExists(data.resolve(FILE));
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(Postmaster::namesPostgres).isPresent();
  }

  private static boolean namesPostgres(String command) {
    return command.endsWith("/bin/postgres");
  }

  private static List<String> lines(Path data) throws IOException {
    try {
      return Files.readAllLines(data.resolve(FILE));
    } catch (NoSuchFileException absent) {
      return List.of();
    }
  }
}
