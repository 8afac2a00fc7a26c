package io.remitstream.workers.extraction.paper;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a label of numbers, dates and names means where no list has it, by its words: of whom
 * or what it speaks, and what it says of that. Every word has to be known.
 */
final class IdWords {

  private static final int LONGEST = 5;

  private enum Word {
    TAX,
    NPI,
    BIRTH,
    GROUP,
    CLAIM,
    ACCOUNT,
    MEMBER,
    PAYMENT,
    SERVICE,
    PATIENT,
    PROVIDER,
    PAYER,
    NUMBER,
    DATE,
    AMOUNT,
    NAME,
    FILLER;

    /** Whether it says what is told of somebody. */
    boolean isHead() {
      return this == NUMBER || this == DATE || this == AMOUNT || this == NAME;
    }
  }

  private static final Map<String, Word> WORDS = new HashMap<>();

  static {
    words(Word.TAX, "tax tin ein fein taxpayer fiscal tributario");
    words(Word.NPI, "npi");
    words(Word.BIRTH, "birth nacimiento received process processed recibido entered admission");
    words(Word.GROUP, "group employer plan grupo batch contract diagnosis authorization referral");
    words(Word.GROUP, "contrato poliza");
    words(Word.CLAIM, "claim ccn icn dcn tcn reclamacion reclamo case encounter folio expediente");
    words(Word.ACCOUNT, "account chart cuenta rx prescription ledger");
    words(Word.MEMBER, "member subscriber insured enrollee certificate cert policy beneficiary");
    words(
        Word.MEMBER,
        "customer recipient participant medicaid medicare hic mbi employee policyholder");
    words(
        Word.MEMBER, "cardholder miembro afiliado suscriptor asegurado recip insurance membership");
    words(Word.PAYMENT, "check eft ach payment warrant draft voucher trace remittance remit wire");
    words(Word.PAYMENT, "deposit transfer disbursement transaction settlement pago cheque");
    words(
        Word.PAYMENT, "transferencia remesa reassociation advice confirmation register run cycle");
    words(Word.PAYMENT, "mailed mailing sent disbursed deposited released transmittal");
    words(
        Word.SERVICE,
        "service treatment incurred servicio performed rendered visit fill filled session care"
            + " provided dispensed seen treated appointment procedure atencion consulta visita");
    words(
        Word.PATIENT,
        "patient paciente worker claimant resident consumer person individual dependent");
    words(Word.PROVIDER, "provider payee facility office physician doctor hospital clinic");
    words(
        Word.PROVIDER,
        "practitioner dentist billing pay-to vendor proveedor practice supplier pharmacy"
            + " specialist therapist laboratory lab surgeon");
    words(Word.PAYER, "payer payor insurer carrier pagador aseguradora administrator");
    words(Word.NUMBER, "no id identification identifier reference ref numero control number key");
    words(Word.DATE, "date dated fecha issued");
    words(Word.AMOUNT, "amount total monto sum value");
    words(Word.NAME, "name nombre full");
    words(Word.FILLER, "our your the of for this to de del la el su and or federal national us");
    words(Word.FILLER, "internal original assigned tracking serial unique health issue net");
    words(Word.FILLER, "electronic paid made treating servicing rendering primary holder card");
    words(Word.FILLER, "injured covered business or");
  }

  private IdWords() {}

  private static void words(Word kind, String words) {
    List.of(words.split(" ", -1)).forEach(word -> WORDS.put(ShortForms.shared(word), kind));
  }

  /** What a label of exactly these words means; null where they do not tell. */
  static @Nullable Field field(List<String> tokens) {
    if (tokens.size() < 2 || tokens.size() > LONGEST) {
      return null;
    }
    Set<Word> words = EnumSet.noneOf(Word.class);
    Word head = null;
    for (String token : tokens) {
      Word word = WORDS.get(token);
      if (word == null || (word.isHead() && head != null && head != word)) {
        return null; // a word that nobody knows, or two labels in a row
      }
      head = word.isHead() ? word : head;
      words.add(word);
    }
    return meaning(words, head != null);
  }

  /** The words that labels are told by. */
  static Set<String> known() {
    return Collections.unmodifiableSet(WORDS.keySet());
  }

  /** How many of some words are known before the first that is not. */
  static int leading(List<String> tokens) {
    int known = 0;
    while (known < tokens.size() && WORDS.containsKey(tokens.get(known))) {
      known++;
    }
    return known;
  }

  /** Of a column's heading. */
  static @Nullable Field column(List<String> tokens) {
    Field field = field(tokens);
    return field == null
        ? null
        : switch (field) {
          case SERVICE_DATE -> Field.DATE;
          case CLAIM_NUMBER, ACCOUNT, MEMBER_ID, PATIENT_NAME, IGNORED -> field;
          default -> null;
        };
  }

  private static @Nullable Field meaning(Set<Word> words, boolean headed) {
    if (words.contains(Word.NPI)) {
      return Field.NPI;
    }
    if (words.contains(Word.TAX) && !words.contains(Word.AMOUNT)) {
      return Field.TIN;
    }
    if (!headed) {
      return person(words);
    }
    if (words.contains(Word.BIRTH) || words.contains(Word.GROUP)) {
      return Field.IGNORED;
    }
    if (words.contains(Word.DATE)) {
      return date(words);
    }
    if (words.contains(Word.NUMBER)) {
      return number(words);
    }
    if (words.contains(Word.NAME)) {
      return name(words);
    }
    boolean payment = words.contains(Word.PAYMENT) && !words.contains(Word.CLAIM);
    return payment && words.contains(Word.AMOUNT) ? Field.PAYMENT_AMOUNT : null;
  }

  /** {@code Treating office}, {@code The patient}. */
  private static @Nullable Field person(Set<Word> words) {
    Set<Word> who = EnumSet.copyOf(words);
    who.remove(Word.FILLER);
    if (who.contains(Word.PROVIDER)) {
      who.removeAll(Set.of(Word.GROUP, Word.SERVICE)); // a group of providers, of care
    }
    if (who.size() == 2 && who.contains(Word.ACCOUNT)) {
      who.removeAll(Set.of(Word.PATIENT, Word.PROVIDER));
    }
    if (who.size() != 1) {
      return null;
    }
    return switch (who.iterator().next()) {
      case PROVIDER -> Field.PAYEE_NAME;
      case PATIENT -> Field.PATIENT_NAME;
      case CLAIM -> Field.CLAIM_NUMBER;
      case ACCOUNT -> Field.ACCOUNT;
      default -> null;
    };
  }

  private static Field date(Set<Word> words) {
    return words.contains(Word.SERVICE)
        ? Field.SERVICE_DATE
        : words.contains(Word.PAYMENT) ? Field.PAYMENT_DATE : Field.IGNORED;
  }

  private static @Nullable Field number(Set<Word> words) {
    if (words.contains(Word.ACCOUNT)) {
      return Field.ACCOUNT;
    }
    if (words.contains(Word.CLAIM)) {
      return Field.CLAIM_NUMBER;
    }
    if (words.contains(Word.MEMBER)) {
      return words.contains(Word.SERVICE) ? Field.IGNORED : Field.MEMBER_ID; // whom to call
    }
    if (words.contains(Word.PAYMENT)) {
      return Field.TRACE;
    }
    return words.contains(Word.PATIENT) ? Field.ACCOUNT : Field.IGNORED;
  }

  private static @Nullable Field name(Set<Word> words) {
    if (words.contains(Word.PROVIDER)) {
      return Field.PAYEE_NAME;
    }
    if (words.contains(Word.PAYER)) {
      return Field.PAYER_NAME;
    }
    if (words.contains(Word.SERVICE)) {
      return null; // what was done
    }
    return words.contains(Word.PATIENT) || words.contains(Word.MEMBER)
        ? Field.PATIENT_NAME
        : Field.IGNORED;
  }
}
