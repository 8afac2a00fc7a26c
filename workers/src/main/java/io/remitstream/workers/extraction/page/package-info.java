/**
 * Pages as the reading of paper sees them: positioned words, whatever they come from. It knows
 * nothing of what the words mean.
 */
@NullMarked
package io.remitstream.workers.extraction.page;

import org.jspecify.annotations.NullMarked;
