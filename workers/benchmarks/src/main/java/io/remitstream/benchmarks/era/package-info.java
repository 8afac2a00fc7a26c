/**
 * Remittances (X12 835) made up by rule: of any size, from a seed, balanced by construction or with
 * chosen defects. Names and numbers in them are nobody's.
 */
@NullMarked
package io.remitstream.benchmarks.era;

import org.jspecify.annotations.NullMarked;
