/**
 * A remittance as it is known here whatever it was read from: payments, claims, service lines,
 * adjustments, the rules of their balance, and what was found wrong with them.
 */
@NullMarked
package io.remitstream.streaming.remittance;

import org.jspecify.annotations.NullMarked;
