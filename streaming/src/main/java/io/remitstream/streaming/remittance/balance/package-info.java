/**
 * The equations that a remittance is held against, exact and without tolerance. Sources: ASC X12N
 * TR3 005010X221A1, section 1.10.2, and X12's answers to requests for interpretation (RFI).
 */
@NullMarked
package io.remitstream.streaming.remittance.balance;

import org.jspecify.annotations.NullMarked;
