package io.remitstream.streaming.remittance;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity told for information (QTY).
 *
 * @param qualifier CA covered days, CD co-insured days, ZK … federal programmes
 */
@JsonPropertyOrder(alphabetic = false)
public record SupplementalQuantity(
    String qualifier, @JsonFormat(shape = STRING) @Nullable BigDecimal quantity) {}
