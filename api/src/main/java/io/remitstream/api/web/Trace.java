package io.remitstream.api.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An error for the log: its types and where it came from, without its messages. A driver's or a
 * parser's message may quote the row or the document that it failed at.
 */
public final class Trace {

  private static final int FRAMES = 12;

  private Trace() {}

  public static String of(@Nullable Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
        .limit(5)
        .map(Trace::one)
        .collect(Collectors.joining(" caused by "));
  }

  private static String one(Throwable error) {
    return Stream.of(error.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", error.getClass().getName() + " at ", ""));
  }
}
