package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation that a claim names (NM1).
 *
 * @param organization the name of an organisation (NM102 = 2); a person has the other names
 * @param identifierQualifier NM108, e.g. MI, XX, PI
 * @param identifier NM109
 */
@JsonPropertyOrder(alphabetic = false)
public record Party(
    @Nullable String organization,
    @Nullable String lastName,
    @Nullable String firstName,
    @Nullable String middleName,
    @Nullable String suffix,
    @Nullable String identifierQualifier,
    @Nullable String identifier) {}
