@NullMarked
package io.remitstream.streaming.bus;

import org.jspecify.annotations.NullMarked;
