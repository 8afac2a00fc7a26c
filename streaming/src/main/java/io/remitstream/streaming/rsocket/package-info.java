/**
 * What the services say to each other, and to clients, over RSocket (rsocket.io/about/protocol).
 */
@NullMarked
package io.remitstream.streaming.rsocket;

import org.jspecify.annotations.NullMarked;
