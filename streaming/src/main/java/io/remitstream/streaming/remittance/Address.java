package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/** A postal address (N3, N4). */
@JsonPropertyOrder(alphabetic = false)
public record Address(
    @Nullable String line1,
    @Nullable String line2,
    @Nullable String city,
    @Nullable String state,
    @Nullable String postalCode,
    @Nullable String country) {}
