/** Tenants, and the credentials that open the door to one of them. */
@NullMarked
package io.remitstream.streaming.access;

import org.jspecify.annotations.NullMarked;
