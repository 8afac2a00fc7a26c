/** Documents that a person looks at: the queue, who holds one, what was corrected and decided. */
@NullMarked
package io.remitstream.streaming.review;

import org.jspecify.annotations.NullMarked;
