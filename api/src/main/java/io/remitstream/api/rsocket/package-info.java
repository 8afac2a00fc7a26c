/** The log over RSocket: TCP, and WebSocket through the gateway. */
@NullMarked
package io.remitstream.api.rsocket;

import org.jspecify.annotations.NullMarked;
