/** The service behind the gateway: time limits, breakers, sockets. */
@NullMarked
package io.remitstream.gateway.upstream;

import org.jspecify.annotations.NullMarked;
