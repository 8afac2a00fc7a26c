package io.remitstream.benchmarks;

import io.remitstream.benchmarks.load.BadAnswer;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whoever named a wrong path, address or key so in a line, in place of a stack trace. */
final class Misuse {

  private Misuse() {}

  /** Empty where the failure is the program's own. */
  static Optional<String> of(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemException file) {
        return Optional.of(file.getFile() + ": " + what(file));
      }
      if (cause instanceof FileNotFoundException || cause instanceof BadAnswer) {
        return Optional.ofNullable(cause.getMessage());
      }
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return Optional.of(unreachable(cause));
      }
    }
    return failure instanceof IllegalArgumentException
        ? Optional.ofNullable(failure.getMessage())
        : Optional.empty();
  }

  private static String unreachable(Throwable failure) {
    return ("Nobody answers at REMITSTREAM_URL (%s): start the system, ./remit serve, and load"
            + " where it is, . .data/demo.env.")
        .formatted(failure.getMessage());
  }

  private static String what(FileSystemException file) {
    return switch (file) {
      case NoSuchFileException missing -> "there is no such file or directory";
      case NotDirectoryException plain -> "this is no directory";
      case AccessDeniedException closed -> "this may not be read or written";
      default -> String.valueOf(file.getReason());
    };
  }
}
