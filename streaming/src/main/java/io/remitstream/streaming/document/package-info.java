/** Documents and what was read from them. */
@NullMarked
package io.remitstream.streaming.document;

import org.jspecify.annotations.NullMarked;
