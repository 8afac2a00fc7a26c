/** From a document's bytes to its claims in the database. */
@NullMarked
package io.remitstream.workers.extraction;

import org.jspecify.annotations.NullMarked;
