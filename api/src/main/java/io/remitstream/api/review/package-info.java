/** Reviews over REST: the queue, the lease, corrections and decisions. */
@NullMarked
package io.remitstream.api.review;

import org.jspecify.annotations.NullMarked;
