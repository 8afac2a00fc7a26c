/** Opaque credentials from outside, exchanged for signed tokens that are good inside. */
@NullMarked
package io.remitstream.gateway.credential;

import org.jspecify.annotations.NullMarked;
