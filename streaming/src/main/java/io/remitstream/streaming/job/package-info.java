/** Work that is due, leased to one worker at a time. */
@NullMarked
package io.remitstream.streaming.job;

import org.jspecify.annotations.NullMarked;
