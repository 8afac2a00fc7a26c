package io.remitstream.streaming.document;

import io.remitstream.streaming.keys.BlindIndex;
import io.remitstream.streaming.keys.BlindIndex.Field;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens that what was read is found by. */
public final class SearchTokens {

  private SearchTokens() {}

  public record Token(Field field, long value) {}

  /** Of a claim; they stand at its row. */
  public static List<Token> of(Claim claim, BlindIndex index) {
    var tokens = new ArrayList<Token>();
    add(tokens, index, Field.PATIENT_ACCOUNT, claim.patientAccount());
    add(tokens, index, Field.CLAIM_NUMBER, claim.claimNumber());
    add(tokens, index, Field.MEMBER_ID, claim.patient().memberId());
    add(tokens, index, Field.PATIENT_LAST_NAME, lastName(claim.patient()));
    return tokens;
  }

  /** Of a remittance; they stand at its document. */
  public static List<Token> of(RemittanceDetail remittance, BlindIndex index) {
    var tokens = new ArrayList<Token>();
    Payment payment = remittance.header().payment();
    add(tokens, index, Field.TRACE_NUMBER, payment.traceNumber());
    add(tokens, index, Field.PAYMENT, trace(payment));
    add(tokens, index, Field.PAYMENT, check(remittance.header().payer(), payment));
    return tokens;
  }

  /** What makes a payment unique: TRN02 with TRN03. */
  private static @Nullable String trace(Payment payment) {
    return payment.traceNumber() == null || payment.originatorId() == null
        ? null
        : "TRN|" + payment.traceNumber() + "|" + payment.originatorId();
  }

  /** What paper has of that: who paid, the number of the check, how much. */
  private static @Nullable String check(Payer payer, Payment payment) {
    Money amount = payment.amount();
    return payer.name() == null
            || payment.traceNumber() == null
            || amount == null
            || amount.amount().signum() == 0
        ? null
        : "PAID|%s|%s|%s"
            .formatted(
                payer.name(),
                payment.traceNumber(),
                amount.amount().stripTrailingZeros().toPlainString());
  }

  private static void add(
      List<Token> tokens, BlindIndex index, Field field, @Nullable String value) {
    if (value != null) {
      index.token(field, value).ifPresent(token -> tokens.add(new Token(field, token)));
    }
  }

  /** Paper may print the whole name as one: {@code LAST, FIRST} or {@code FIRST M LAST}. */
  private static @Nullable String lastName(Patient patient) {
    String whole = patient.name();
    if (patient.lastName() != null || whole == null) {
      return patient.lastName();
    }
    int comma = whole.indexOf(',');
    return comma > 0
        ? whole.substring(0, comma)
        : whole.stripTrailing().substring(whole.stripTrailing().lastIndexOf(' ') + 1);
  }
}
