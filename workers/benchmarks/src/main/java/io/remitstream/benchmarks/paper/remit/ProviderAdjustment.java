package io.remitstream.benchmarks.paper.remit;

/**
 * What is taken from a payment as a whole.
 *
 * @param reason WO, L6, FB or IR
 * @param cents positive where it reduces the payment
 */
public record ProviderAdjustment(String reason, String reference, long cents) {}
