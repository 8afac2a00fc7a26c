package io.remitstream.benchmarks.paper.remit;

import org.jspecify.annotations.Nullable;

/** A payer or a payee. */
public record Party(
    String name, String street, String city, String phone, @Nullable String npi, String tin) {}
