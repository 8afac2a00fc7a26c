package io.remitstream.benchmarks.paper.remit;

import java.time.LocalDate;

/**
 * A payment.
 *
 * @param trace number of the check or transfer; what stands there means nothing where nothing is
 *     paid
 */
public record Payment(long cents, LocalDate date, String trace, Method method) {}
