@NullMarked
package io.remitstream.streaming.rsocket;

import org.jspecify.annotations.NullMarked;
