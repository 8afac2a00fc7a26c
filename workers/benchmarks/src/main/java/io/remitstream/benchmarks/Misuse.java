package io.remitstream.benchmarks;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whoever named a wrong path so in a line, in place of a stack trace. */
final class Misuse {

  private Misuse() {}

  /** Empty where the failure is the program's own. */
  static Optional<String> of(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemException file) {
        return Optional.of(file.getFile() + ": " + what(file));
      }
      if (cause instanceof FileNotFoundException) {
        return Optional.ofNullable(cause.getMessage());
      }
    }
    return failure instanceof IllegalArgumentException
        ? Optional.ofNullable(failure.getMessage())
        : Optional.empty();
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
