package io.remitstream.workers.extraction;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import org.jspecify.annotations.Nullable;

/** How far a document of pages has been read, as columns. */
final class Pages {

  private Pages() {}

  static Parameter read(@Nullable PageRead page) {
    return Parameters.in(R2dbcType.INTEGER, page == null ? null : page.page());
  }

  static Parameter total(@Nullable PageRead page) {
    return Parameters.in(R2dbcType.INTEGER, known(page));
  }

  /** How many there are, where that is known. */
  static @Nullable Integer known(@Nullable PageRead page) {
    return page == null || page.pages() == 0 ? null : Integer.valueOf(page.pages());
  }
}
