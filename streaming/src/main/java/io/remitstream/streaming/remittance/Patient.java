package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Who was treated (NM1*QC).
 *
 * @param memberId NM109
 * @param memberIdQualifier NM108, e.g. MI member, HN health insurance claim number
 * @param name the whole name where paper prints it as one; null in an 835
 */
@JsonPropertyOrder(alphabetic = false)
public record Patient(
    @Nullable String lastName,
    @Nullable String firstName,
    @Nullable String middleName,
    @Nullable String suffix,
    @Nullable String memberId,
    @Nullable String memberIdQualifier,
    @Nullable String name) {

  public static final Patient UNKNOWN = new Patient(null, null, null, null, null, null, null);
}
