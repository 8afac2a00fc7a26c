@NullMarked
package io.remitstream.streaming.trace;

import org.jspecify.annotations.NullMarked;
