package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * An amount told for information (AMT); it takes part in no equation.
 *
 * @param qualifier AU, D8, DY, F5, I, NL, T, T2 … for claims; B6, KH, T, T2 … for lines
 */
@JsonPropertyOrder(alphabetic = false)
public record SupplementalAmount(String qualifier, @Nullable Money amount) {}
