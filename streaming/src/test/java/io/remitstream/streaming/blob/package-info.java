@NullMarked
package io.remitstream.streaming.blob;

import org.jspecify.annotations.NullMarked;
