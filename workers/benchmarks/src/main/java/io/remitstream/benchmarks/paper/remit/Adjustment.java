package io.remitstream.benchmarks.paper.remit;

/** Why a part of a charge is not paid: group and reason as an 835 codes them. */
public record Adjustment(String group, String reason, long cents) {}
