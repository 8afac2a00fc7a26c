package io.remitstream.benchmarks.era;

import io.remitstream.streaming.remittance.Money;

/**
 * What a made-up document holds, as its maker knows it.
 *
 * @param segments all, envelopes counted
 * @param paid Σ CLP04
 * @param payment Σ BPR02
 */
public record EraTotals(
    long bytes,
    long segments,
    int remittances,
    long claims,
    long lines,
    Money charge,
    Money paid,
    Money payment) {}
