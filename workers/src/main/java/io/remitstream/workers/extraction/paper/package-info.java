/**
 * The paper engine: pages of positioned words in, remittances with the place and the certainty of
 * every value out. No payer's layout is known to it: it goes by labels, places, the kinds of values
 * and arithmetic. It knows nothing of files, storage or Spring.
 */
@NullMarked
package io.remitstream.workers.extraction.paper;

import org.jspecify.annotations.NullMarked;
