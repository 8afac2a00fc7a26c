package io.remitstream.workers.sequence;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** A place in the log, as a test reads it past the application. */
record Placed(long position, String type, String subject, long sequence, boolean published) {

  static Placed of(Readable row) {
    return new Placed(
        required(row, "position", Long.class),
        required(row, "type", String.class),
        required(row, "subject", String.class),
        required(row, "sequence", Long.class),
        required(row, "published", Boolean.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
