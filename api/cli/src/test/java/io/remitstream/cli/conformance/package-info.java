/** Clients that others wrote, against the whole system: only in the Maven profile conformance. */
@NullMarked
package io.remitstream.cli.conformance;

import org.jspecify.annotations.NullMarked;
