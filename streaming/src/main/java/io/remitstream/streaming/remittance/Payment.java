package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The payment that a remittance explains (BPR, TRN, DTM*405).
 *
 * @param amount BPR02
 * @param date BPR16, the day the payment takes effect
 * @param traceNumber TRN02, the check or EFT number
 * @param originatorId TRN03
 * @param originatorSupplement TRN04
 * @param method BPR04: ACH, BOP, CHK, FWT, NON
 * @param format BPR05: CCP, CTX
 * @param handling BPR01: C, D, H, I, P, U, X
 * @param creditDebit BPR03: C or D
 * @param productionDate DTM*405, the day the remittance was made
 * @param currency CUR02
 */
@JsonPropertyOrder(alphabetic = false)
public record Payment(
    @Nullable Money amount,
    @Nullable LocalDate date,
    @Nullable String traceNumber,
    @Nullable String originatorId,
    @Nullable String originatorSupplement,
    @Nullable String method,
    @Nullable String format,
    @Nullable String handling,
    @Nullable String creditDebit,
    @Nullable LocalDate productionDate,
    @Nullable String currency) {

  public static final Payment UNKNOWN =
      new Payment(null, null, null, null, null, null, null, null, null, null, null);

  /** The same payment with other identifiers. */
  Payment with(
      @Nullable String traceNumber,
      @Nullable String originatorId,
      @Nullable String originatorSupplement) {
    return new Payment(
        amount,
        date,
        traceNumber,
        originatorId,
        originatorSupplement,
        method,
        format,
        handling,
        creditDebit,
        productionDate,
        currency);
  }
}
