/** What can go wrong, in words that callers match on. */
@NullMarked
package io.remitstream.streaming.fault;

import org.jspecify.annotations.NullMarked;
