@NullMarked
package io.remitstream.streaming.access;

import org.jspecify.annotations.NullMarked;
