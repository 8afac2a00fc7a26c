/** Writes remittances as X12 835 (005010X221A1): pure functions from records to segments. */
@NullMarked
package io.remitstream.streaming.remittance.x12;

import org.jspecify.annotations.NullMarked;
