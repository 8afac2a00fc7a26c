package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What labels mean that no list has. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Fee Submitted, CHARGE",
    "Maximum Fee, ALLOWED",
    "Over UCR, DISCOUNT",
    "PPO Reduction, DISCOUNT",
    "Provider Liability, DISCOUNT",
    "Excl., NOT_COVERED",
    "Patient Pays, OWED",
    "Your Part, OWED",
    "Plan Pays, PAID",
    "Plan paid your provider, PAID",
    "TPL Amt, OTHER_INSURANCE",
    "Amount Requested by Provider, CHARGE",
    "What the doctor billed, CHARGE",
    "Cargo del médico, CHARGE",
    "List Price, CHARGE",
    "Maximum Allowable Charge, ALLOWED",
    "Contract Price, ALLOWED",
    "Tarifa de la red, ALLOWED",
    "Amount Over Allowed, DISCOUNT",
    "Rate Adjustment, DISCOUNT",
    "Not Billable to Patient, DISCOUNT",
    "Not Payable by Plan, NOT_COVERED",
    "Charges we do not cover, NOT_COVERED",
    "NCVD/Denied Chgs, NOT_COVERED",
    "Amount Objected To, NOT_COVERED",
    "Network Reduct., DISCOUNT",
    "Pat Responsib, OWED",
    "Cargo denegado, NOT_COVERED",
    "Taken Toward Your Deductible, DEDUCTIBLE",
    "Third-Party Paid, OTHER_INSURANCE",
    "Net Benefit Payable, PAID",
    "Plan Responsibility, PAID",
    "Bill to Patient, OWED",
    "Due From Member, OWED",
    "Responsabilidad del afiliado, OWED",
  })
  void amountShouldBeToldByItsWords(String heading, Field field) {
    assertThat(AmountWords.field(Spelling.all(heading))).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "Full Price, CHARGE",
    "Member Price, ALLOWED",
    "Contract Fee, ALLOWED",
    "Above R & C, DISCOUNT",
    "Not Reimb, NOT_COVERED",
    "Patient Fee, COPAY",
    "You Receive, PAID",
    "Other Res, OTHER_INSURANCE",
    "Revenue Center, DESCRIPTION",
    "Nature of Expense, DESCRIPTION",
    "Ltr, REMARKS",
  })
  void headingShouldBeToldByPlainWords(String heading, Field field) {
    assertThat(LabelBook.COLUMNS.field(Spelling.all(heading), false)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "Cert. no., MEMBER_ID",
    "Enrollee ID, MEMBER_ID",
    "Our claim reference, CLAIM_NUMBER",
    "Draft number, TRACE",
    "Office TIN, TIN",
    "Treating office, PAYEE_NAME",
    "Warrant date, PAYMENT_DATE",
    "Treatment date, SERVICE_DATE",
    "Birth date, IGNORED",
  })
  void labelShouldBeToldByItsWords(String label, Field field) {
    assertThat(IdWords.field(Spelling.all(label))).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "We look forward to your call",
    "Plan year",
    "Payment date check number",
    "This is not a bill",
    "Less prior overpayment"
  })
  void otherWordsShouldMeanNothing(String words) {
    assertThat(AmountWords.field(Spelling.all(words))).isNull();
    assertThat(IdWords.field(Spelling.all(words))).isNull();
  }

  @Test
  void cuesShouldBeThoseOfAllWords() {
    assertThat(Cue.of(Spelling.all("We sent your NPI # 1234567893 payment")))
        .containsExactlyInAnyOrder(Cue.PAYS, Cue.SPEAKS, Cue.NPI);
    assertThat(Cue.of(Spelling.all("12/31/2025 99213 82.10"))).isEmpty();
  }
}
