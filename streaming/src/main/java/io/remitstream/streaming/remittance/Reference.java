package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Another number that somebody knows this by (REF).
 *
 * @param qualifier what kind of number, e.g. {@code EA} medical record, {@code 1L} group
 * @param description free text (REF03)
 */
@JsonPropertyOrder(alphabetic = false)
public record Reference(String qualifier, @Nullable String value, @Nullable String description) {}
