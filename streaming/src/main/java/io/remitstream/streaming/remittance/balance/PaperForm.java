package io.remitstream.streaming.remittance.balance;

import static io.remitstream.streaming.remittance.balance.PaperColumn.ALLOWED;
import static io.remitstream.streaming.remittance.balance.PaperColumn.CHARGE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.COINSURANCE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.COPAY;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DEDUCTIBLE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DISCOUNT;
import static io.remitstream.streaming.remittance.balance.PaperColumn.NOT_COVERED;
import static io.remitstream.streaming.remittance.balance.PaperColumn.OTHER_INSURANCE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.PAID;
import static io.remitstream.streaming.remittance.balance.PaperColumn.PATIENT_RESPONSIBILITY;

import io.remitstream.streaming.remittance.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which payers print the equations of a row. Of the forms of one rule a remittance
 * holds to one: {@link PaperConvention} finds out which.
 */
enum PaperForm {
  DISCOUNTED(Rule.ALLOWED_AMOUNT, ALLOWED, List.of(CHARGE), List.of(DISCOUNT)),
  DISCOUNTED_AND_COVERED(
      Rule.ALLOWED_AMOUNT, ALLOWED, List.of(CHARGE), List.of(DISCOUNT, NOT_COVERED)),
  COVERED(Rule.ALLOWED_AMOUNT, ALLOWED, List.of(CHARGE), List.of(NOT_COVERED)),
  ADJUSTED_TO_ALLOWED(Rule.ALLOWED_AMOUNT, ALLOWED, List.of(CHARGE), PaperForm::lowersAllowed, -1),
  PROVIDER_ADJUSTED_TO_ALLOWED(
      Rule.ALLOWED_AMOUNT,
      ALLOWED,
      List.of(CHARGE),
      adjusted -> lowersAllowed(adjusted) && !isPatients(adjusted),
      -1),
  /** Without a group a reason does not tell whose the amount is, whatever it is elsewhere. */
  UNGROUPED_ADJUSTED_TO_ALLOWED(
      Rule.ALLOWED_AMOUNT,
      ALLOWED,
      List.of(CHARGE),
      adjusted -> lowersAllowed(adjusted) || adjusted.group() == null,
      -1),

  OWED(
      Rule.PATIENT_SHARE,
      PATIENT_RESPONSIBILITY,
      List.of(CHARGE),
      List.of(DISCOUNT, PAID, OTHER_INSURANCE)),
  OWED_OF_COVERED(
      Rule.PATIENT_SHARE,
      PATIENT_RESPONSIBILITY,
      List.of(CHARGE),
      List.of(DISCOUNT, NOT_COVERED, PAID, OTHER_INSURANCE)),
  OWED_OF_ALLOWED(
      Rule.PATIENT_SHARE, PATIENT_RESPONSIBILITY, List.of(ALLOWED), List.of(PAID, OTHER_INSURANCE)),
  OWED_AFTER_ADJUSTMENTS(
      Rule.PATIENT_SHARE,
      PATIENT_RESPONSIBILITY,
      List.of(CHARGE),
      List.of(PAID, OTHER_INSURANCE),
      adjusted -> !isPatients(adjusted),
      -1),

  /** What is withheld by law or contract is neither the patient's nor a discount. */
  OWED_AFTER_WITHHOLDING(
      Rule.PATIENT_SHARE,
      PATIENT_RESPONSIBILITY,
      List.of(CHARGE),
      List.of(DISCOUNT, PAID, OTHER_INSURANCE),
      PaperForm::isWithheld,
      -1),

  SHARES(
      Rule.PATIENT_SHARE_PARTS,
      PATIENT_RESPONSIBILITY,
      List.of(DEDUCTIBLE, COPAY, COINSURANCE, NOT_COVERED),
      List.of()),
  SHARES_OF_COVERED(
      Rule.PATIENT_SHARE_PARTS,
      PATIENT_RESPONSIBILITY,
      List.of(DEDUCTIBLE, COPAY, COINSURANCE),
      List.of()),
  SHARES_AND_ADJUSTMENTS(
      Rule.PATIENT_SHARE_PARTS,
      PATIENT_RESPONSIBILITY,
      List.of(DEDUCTIBLE, COPAY, COINSURANCE),
      List.of(),
      PaperForm::isPatients,
      1),

  PAID_OF_ALLOWED(
      Rule.PAID_AMOUNT,
      PAID,
      List.of(ALLOWED),
      List.of(DEDUCTIBLE, COPAY, COINSURANCE, OTHER_INSURANCE),
      adjusted -> !lowersAllowed(adjusted),
      -1),
  PAID_OF_COVERED(
      Rule.PAID_AMOUNT,
      PAID,
      List.of(ALLOWED),
      List.of(NOT_COVERED, DEDUCTIBLE, COPAY, COINSURANCE, OTHER_INSURANCE)),
  PAID_OF_CHARGE(
      Rule.PAID_AMOUNT,
      PAID,
      List.of(CHARGE),
      List.of(DISCOUNT, NOT_COVERED, DEDUCTIBLE, COPAY, COINSURANCE, OTHER_INSURANCE)),

  PAID_AFTER_ADJUSTMENTS(Rule.ADJUSTED_AMOUNT, PAID, List.of(CHARGE), adjusted -> true, -1),
  PAID_AFTER_ADJUSTMENTS_AND_SHARES(
      Rule.ADJUSTED_AMOUNT,
      PAID,
      List.of(CHARGE),
      List.of(DEDUCTIBLE, COPAY, COINSURANCE, OTHER_INSURANCE),
      adjusted -> true,
      -1);

  private static final Map<Rule, List<PaperForm>> BY_RULE =
      Arrays.stream(values()).collect(Collectors.groupingBy(PaperForm::rule));

  private static final String PATIENT = "PR";

  /**
   * CARC that reduce the payment and leave the allowed amount: deductible, coinsurance, copay,
   * another payer's payment, blood deductible, withhold and sequestration.
   */
  private static final Set<String> AFTER_ALLOWED = Set.of("1", "2", "3", "23", "66", "104", "253");

  /** CARC of withhold and of sequestration. */
  private static final Set<String> WITHHELD = Set.of("104", "253");

  private final Rule rule;
  private final PaperColumn target;
  private final List<PaperColumn> plus;
  private final List<PaperColumn> minus;
  private final @Nullable Predicate<PaperRow.Adjusted> adjustments;
  private final int sign;

  PaperForm(Rule rule, PaperColumn target, List<PaperColumn> plus, List<PaperColumn> minus) {
    this(rule, target, plus, minus, null, 0);
  }

  PaperForm(
      Rule rule,
      PaperColumn target,
      List<PaperColumn> plus,
      Predicate<PaperRow.Adjusted> adjustments,
      int sign) {
    this(rule, target, plus, List.of(), adjustments, sign);
  }

  PaperForm(
      Rule rule,
      PaperColumn target,
      List<PaperColumn> plus,
      List<PaperColumn> minus,
      @Nullable Predicate<PaperRow.Adjusted> adjustments,
      int sign) {
    this.rule = rule;
    this.target = target;
    this.plus = plus;
    this.minus = minus;
    this.adjustments = adjustments;
    this.sign = sign;
  }

  /** The forms of a rule, in their order. */
  static List<PaperForm> of(Rule rule) {
    return BY_RULE.getOrDefault(rule, List.of());
  }

  Rule rule() {
    return rule;
  }

  PaperColumn target() {
    return target;
  }

  List<PaperColumn> plus() {
    return plus;
  }

  List<PaperColumn> minus() {
    return minus;
  }

  /** Whether it is about printed adjustments, so that a row without any says nothing. */
  boolean ofAdjustments() {
    return adjustments != null && this != PAID_OF_ALLOWED && this != OWED_AFTER_WITHHOLDING;
  }

  boolean takes(PaperRow.Adjusted adjusted) {
    return adjustments != null && adjustments.test(adjusted);
  }

  /** Of the adjustments: 1 where they are added, −1 where they are taken away. */
  int sign() {
    return sign;
  }

  private static boolean lowersAllowed(PaperRow.Adjusted adjusted) {
    return adjusted.reason() == null
        ? adjusted.group() != null
        : !AFTER_ALLOWED.contains(adjusted.reason());
  }

  private static boolean isWithheld(PaperRow.Adjusted adjusted) {
    return adjusted.reason() == null
        ? adjusted.group() == null // a column of what is withheld has no codes
        : WITHHELD.contains(adjusted.reason());
  }

  private static boolean isPatients(PaperRow.Adjusted adjusted) {
    return PATIENT.equals(adjusted.group());
  }
}
