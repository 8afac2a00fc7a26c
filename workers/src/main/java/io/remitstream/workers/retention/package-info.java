/** What is kept no longer than it should be. */
@NullMarked
package io.remitstream.workers.retention;

import org.jspecify.annotations.NullMarked;
