/** Refusals as problem+json (RFC 9457). */
@NullMarked
package io.remitstream.gateway.problem;

import org.jspecify.annotations.NullMarked;
