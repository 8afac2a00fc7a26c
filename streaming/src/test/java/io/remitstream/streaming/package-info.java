@NullMarked
package io.remitstream.streaming;

import org.jspecify.annotations.NullMarked;
