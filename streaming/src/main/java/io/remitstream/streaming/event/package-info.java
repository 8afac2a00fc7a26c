/** The log: what happened to a tenant's documents, in order, for every tap. */
@NullMarked
package io.remitstream.streaming.event;

import org.jspecify.annotations.NullMarked;
