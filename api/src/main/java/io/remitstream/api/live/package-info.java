/** The log, live: what happens to a tenant's documents, pushed to whoever listens. */
@NullMarked
package io.remitstream.api.live;

import org.jspecify.annotations.NullMarked;
