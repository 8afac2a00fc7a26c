package io.remitstream.benchmarks.paper.remit;

/** How a payer's numbers look, as patterns of {@link Chance#id}. */
public record IdForms(String member, String claim, String account, String trace) {}
