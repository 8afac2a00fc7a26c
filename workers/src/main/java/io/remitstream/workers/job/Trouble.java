package io.remitstream.workers.job;

import io.r2dbc.spi.R2dbcException;
import io.remitstream.streaming.fault.Fault;
import java.util.Arrays;

/**
 * A failure in words that may be logged: a fault's own, or else the type and the place. Messages of
 * other exceptions are left out, since they may quote what a document says.
 *
 * @param code a slug for the problem's type
 */
record Trouble(String code, String text) {

  private static final String INTERNAL = "internal";
  private static final String OURS = "io.remitstream.";

  static Trouble of(Throwable error) {
    return error instanceof Fault fault
        ? new Trouble(fault.code(), fault.code() + ": " + fault.getMessage())
        : new Trouble(INTERNAL, unexpected(error));
  }

  private static String unexpected(Throwable error) {
    Throwable cause = error.getCause();
    return error.getClass().getName()
        + state(error)
        + at(error)
        + (cause == null || cause == error ? "" : ", caused by " + of(cause).text());
  }

  private static String state(Throwable error) {
    return error instanceof R2dbcException sql ? " (SQL state " + sql.getSqlState() + ")" : "";
  }

  private static String at(Throwable error) {
    return Arrays.stream(error.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> " at " + frame)
        .orElse("");
  }

  @Override
  public String toString() {
    return text;
  }
}
