/**
 * Remittances as tables of text: one row a service line or a claim, under a header that names the
 * columns.
 */
@NullMarked
package io.remitstream.workers.extraction.csv;

import org.jspecify.annotations.NullMarked;
