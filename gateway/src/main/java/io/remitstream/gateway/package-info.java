/** The front door: it knows who asks, what may be asked, and how long an answer may take. */
@NullMarked
package io.remitstream.gateway;

import org.jspecify.annotations.NullMarked;
