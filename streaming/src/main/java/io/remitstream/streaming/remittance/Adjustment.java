package io.remitstream.streaming.remittance;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why the payment differs from the charge (one triplet of a CAS).
 *
 * @param group CO contractual, PR patient, OA other, PI payer-initiated, CR correction
 * @param reason claim adjustment reason code
 * @param amount positive reduces the payment, negative raises it
 * @param quantity units that were adjusted
 */
@JsonPropertyOrder(alphabetic = false)
public record Adjustment(
    @Nullable String group,
    @Nullable String reason,
    @Nullable Money amount,
    @JsonFormat(shape = STRING) @Nullable BigDecimal quantity) {}
