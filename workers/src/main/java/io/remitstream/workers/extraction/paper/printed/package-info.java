/**
 * Arithmetic over the amounts that a remittance prints, whatever they mean: columns that are summed
 * up and rows that follow one law tell of a misprint where no heading is understood.
 */
@NullMarked
package io.remitstream.workers.extraction.paper.printed;

import org.jspecify.annotations.NullMarked;
