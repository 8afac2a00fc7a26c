package io.remitstream.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that an earlier start left a note of, if it still runs and is what the note says. */
final class OwnProcess {

  private OwnProcess() {}

  /**
   * The living process of a note.
   *
   * @param note holds the process's number in its first line
   * @param marks its command line must contain one of these to be ours; numbers are used again by
   *     strangers
   */
  static Optional<ProcessHandle> of(Path note, String... marks) throws IOException {
    if (Files.notExists(note)) {
      return Optional.empty();
    }
    return Files.readAllLines(note).stream()
        .findFirst()
        .filter(line -> line.matches("\\d{1,18}"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
        .filter(ProcessHandle::isAlive)
        .filter(process -> Arrays.stream(marks).anyMatch(commandLine(process)::contains));
  }

  /** Asks it to end, and makes it after {@code patience}. Returns whether it went by itself. */
  static boolean stop(ProcessHandle process, Duration patience) throws InterruptedException {
    process.destroy();
    if (endsWithin(process, patience)) {
      return true;
    }
    process.destroyForcibly();
    endsWithin(process, patience);
    return false;
  }

  private static boolean endsWithin(ProcessHandle process, Duration patience)
      throws InterruptedException {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      return isGone(process);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A dead process that nobody has collected yet has no command any more. */
  private static boolean isGone(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
