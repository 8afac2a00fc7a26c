/** From outbox to log to bus: events get their places, and everybody is told in that order. */
@NullMarked
package io.remitstream.workers.sequence;

import org.jspecify.annotations.NullMarked;
