/** Whose row it is: the tenant of the running flow, and the only ways to the database. */
@NullMarked
package io.remitstream.streaming.tenancy;

import org.jspecify.annotations.NullMarked;
