/** Who may come in: tenants, API keys, tickets. */
@NullMarked
package io.remitstream.streaming.access;

import org.jspecify.annotations.NullMarked;
