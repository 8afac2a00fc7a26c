package io.remitstream.workers.notification;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of columns and parameters. */
final class Columns {

  private static final double MILLIS = 1000.0;

  private Columns() {}

  static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }

  static Object text(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
