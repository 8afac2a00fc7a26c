@NullMarked
package io.remitstream.streaming.keys;

import org.jspecify.annotations.NullMarked;
