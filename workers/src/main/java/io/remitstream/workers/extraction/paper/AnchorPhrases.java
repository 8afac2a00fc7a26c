package io.remitstream.workers.extraction.paper;

import java.util.Map;

/** Phrases that tell what a paper is: a payer's to a member, to a provider, or another's. */
final class AnchorPhrases {

  /** Phrases of a payer's paper to a member, and their weight; {@link Spelling} drops "es". */
  static final PhraseBook<Integer> MEMBER =
      new PhraseBook<>(
          Map.ofEntries(
              Map.entry("explanation of benefit", 5),
              Map.entry("explanation of review", 5),
              Map.entry("explanation of medical bill", 5),
              Map.entry("explanation of bill", 5),
              Map.entry("statement of benefit", 5),
              Map.entry("benefit statement", 5),
              Map.entry("releve de prestations", 5),
              Map.entry("claim determination", 5),
              Map.entry("explicacion de beneficios", 5),
              Map.entry("explicacion de beneficio", 5),
              Map.entry("not a bill", 5),
              Map.entry("no una factura", 5),
              Map.entry("no un cobro", 5),
              Map.entry("you may owe", 2),
              Map.entry("what you owe", 2),
              Map.entry("what i owe", 2),
              Map.entry("your plan", 1),
              Map.entry("usted debe", 2),
              Map.entry("your provider", 2),
              Map.entry("su proveedor", 2)));

  /** Phrases of a payer's paper to a provider. */
  static final PhraseBook<Integer> PROVIDER =
      new PhraseBook<>(
          Map.ofEntries(
              Map.entry("remittance", 6),
              Map.entry("remittance advice", 4),
              Map.entry("in this remittance", -6),
              Map.entry("explanation of payment", 8),
              Map.entry("explanation of reimbursement", 6),
              Map.entry("provider explanation", 6),
              Map.entry("provider payment", 4),
              Map.entry("provider reimbursement", 6),
              Map.entry("payment voucher", 6),
              Map.entry("provider voucher", 6),
              Map.entry("claim payment", 3),
              Map.entry("provider statement", 4),
              Map.entry("remesa", 6),
              Map.entry("aviso de pago", 5),
              Map.entry("payee npi", 3),
              Map.entry("explicacion de pago", 8),
              Map.entry("standard paper", 4),
              Map.entry("remit", 3),
              Map.entry("payment advice", 6),
              Map.entry("payment summary to provider", 4)));

  /** Phrases of other papers, and what they are. */
  static final PhraseBook<String> OTHERS =
      new PhraseBook<>(
          Map.ofEntries(
              Map.entry("health insurance claim form", "a claim form"),
              Map.entry("cms 1500", "a claim form"),
              Map.entry("cms1500", "a claim form"),
              Map.entry("ub 04", "a claim form"),
              Map.entry("ub04", "a claim form"),
              Map.entry("invoice", "an invoice"),
              Map.entry("factura", "an invoice"),
              Map.entry("member id card", "a member's card"),
              Map.entry("id card", "a member's card"),
              Map.entry("statement period", "a bank's statement"),
              Map.entry("account ending", "a bank's statement"),
              Map.entry("beginning balance", "a bank's statement"),
              Map.entry("discharge summary", "a discharge summary"),
              Map.entry("prior authorization", "a letter"),
              Map.entry("authorization request", "a letter"),
              Map.entry("patient statement", "a provider's bill"),
              Map.entry("billing statement", "a provider's bill"),
              Map.entry("itemized bill", "a provider's bill"),
              Map.entry("itemized statement", "a provider's bill"),
              Map.entry("statement of account", "a provider's bill"),
              Map.entry("please pay", "a provider's bill"),
              Map.entry("pay this amount", "a provider's bill"),
              Map.entry("amount due", "a provider's bill"),
              Map.entry("superbill", "a provider's bill"),
              Map.entry("good faith estimate", "an estimate"),
              Map.entry("collections notice", "a collector's notice"),
              Map.entry("appeal acknowledgement", "a letter"),
              Map.entry("request for information", "a letter"),
              Map.entry("claim status", "a letter on a claim's status"),
              Map.entry("fee schedule", "a list of fees"),
              Map.entry("dear", "a letter")));

  private AnchorPhrases() {}
}
