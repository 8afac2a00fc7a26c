package io.remitstream.workers.extraction.paper;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an amount's heading means where no list has it, by its words: who ({@link Who}) does
 * what ({@link What}) with it. Every word has to be known, so that a sentence means nothing.
 */
final class AmountWords {

  private static final int LONGEST = 7;

  private enum Who {
    PLAN,
    PATIENT,
    PROVIDER,
    OTHER,

    /** Whose plan or provider it is, or else the patient's own. */
    YOURS
  }

  /** In the order in which one overrules another: what is not covered is no charge. */
  private enum What {
    NOT,
    COVERED,
    DEDUCTIBLE,
    COPAY,
    COINSURANCE,
    EXCLUDED,
    REDUCED,
    ALLOWED,
    RATE,
    OWED,
    PAID,
    CHARGED,
    NETWORK,
    ADJUSTED,
    AMOUNT
  }

  /** What a word says; most say one of the two. */
  private record Sense(@Nullable Who who, @Nullable What what) {}

  private static final Map<String, Sense> SENSES = new HashMap<>();

  static {
    who(Who.PLAN, "plan we our insurance insurer payer carrier company medicare medicaid policy");
    who(Who.PLAN, "nosotros seguro health us program fund trust administrator");
    who(Who.PATIENT, "patient member you enrollee subscriber insured i my beneficiary");
    who(Who.PATIENT, "recipient paciente miembro usted employee participant policyholder");
    who(Who.PATIENT, "injured person worker claimant client resident student");
    who(Who.YOURS, "your my su sus");
    who(Who.PROVIDER, "provider doctor facility hospital office dentist physician clinic");
    who(Who.PROVIDER, "proveedor practitioner medico");
    who(Who.OTHER, "other cob tpl oi ohi primary third party tercero otro coordination prior");
    what(What.NOT, "not non over above exceeds exceeding");
    what(What.COVERED, "covered eligible allowed payable reimbursable cubierto");
    what(What.DEDUCTIBLE, "deductible deducible");
    what(What.COPAY, "copay copago");
    what(What.COINSURANCE, "coinsurance coseguro");
    what(What.EXCLUDED, "excluded excl excess ineligible denied rejected exclusion exclusions");
    what(What.EXCLUDED, "noncovered inelig nc disallowed disallow disall excluido");
    what(What.REDUCED, "discount savings reduction reduced writeoff contractual contract saved");
    what(What.REDUCED, "cutback repricing descuento ahorro write off disc difference");
    what(What.ADJUSTED, "adjustment ajuste");
    what(
        What.OWED,
        "liab resp responsibility liability owe owes owed due balance share portion part cost");
    what(What.OWED, "obligation debe deber saldo responsabilidad collect left remaining");
    what(What.PAID, "paid pay pays payment benefit net reimbursement reimbursed disbursed");
    what(What.PAID, "issued remitted pagado pago beneficio settled");
    what(What.ALLOWED, "allowance allowable approved maximum max negotiated contracted accepted");
    what(What.ALLOWED, "recognized considered ucr customary usual reasonable schedule mac");
    what(What.ALLOWED, "allows permitido aprobado repriced alwd allow allwd elig");
    what(What.CHARGED, "charge billed submitted fee gross invoiced requested claimed bill");
    what(What.CHARGED, "facturado cargo cargos chg list expense sometido sometidos reclamado");
    what(What.RATE, "rate price");
    what(What.ALLOWED, "scheduled discounted");
    what(What.NETWORK, "network ppo red");
    what(
        What.AMOUNT,
        "billing amount total sum expense by to of the for this claim service dollars coverage"
            + " cycle run register period usd tariff taken");
    what(
        What.AMOUNT,
        "toward recommended applied from what is been has may less minus plus equals monto cantidad"
            + " del el la de");
  }

  private AmountWords() {}

  private static void who(Who who, String words) {
    for (String word : words.split(" ", -1)) {
      Sense sense = SENSES.get(word);
      SENSES.put(ShortForms.shared(word), new Sense(who, sense == null ? null : sense.what()));
    }
  }

  private static void what(What what, String words) {
    for (String word : words.split(" ", -1)) {
      Sense sense = SENSES.get(word);
      SENSES.put(ShortForms.shared(word), new Sense(sense == null ? null : sense.who(), what));
    }
  }

  /** The words that headings are told by. */
  static Set<String> known() {
    return Collections.unmodifiableSet(SENSES.keySet());
  }

  /** The amount that a heading of these words means; null where they do not tell. */
  static @Nullable Field field(List<String> tokens) {
    Who who = null;
    What what = null;
    boolean not = false;
    boolean receives = false;
    boolean toPatient = false;
    if (tokens.isEmpty() || tokens.size() > LONGEST) {
      return null;
    }
    for (String token : tokens) {
      Sense sense = SENSES.get(token);
      if (sense == null) {
        return null;
      }
      Who one = sense.who();
      What other = sense.what();
      toPatient |= receives && one == Who.PATIENT;
      receives |= token.equals("to");
      who = receives || one == null ? who : actor(who, one);
      not |= other == What.NOT;
      boolean first =
          other != null && other != What.NOT && (what == null || other.compareTo(what) < 0);
      what = first ? other : what;
    }
    return toPatient && what == What.PAID ? null : meaning(who, what, not);
  }

  /** The first who is named, but for whose plan or provider it is. */
  private static Who actor(@Nullable Who before, Who one) {
    return before == null || before == Who.YOURS || one == Who.OTHER ? one : before;
  }

  private static @Nullable Field meaning(@Nullable Who who, @Nullable What what, boolean not) {
    if (what == null) {
      return who == Who.OTHER ? Field.OTHER_INSURANCE : null;
    }
    return switch (what) {
      case DEDUCTIBLE -> Field.DEDUCTIBLE;
      case COPAY -> Field.COPAY;
      case COINSURANCE -> Field.COINSURANCE;
      case EXCLUDED -> Field.NOT_COVERED;
      case COVERED -> not ? Field.NOT_COVERED : Field.ALLOWED;
      case REDUCED, NETWORK -> Field.DISCOUNT;
      case OWED -> owed(who);
      case PAID -> paid(who);
      case ALLOWED -> not ? Field.DISCOUNT : Field.ALLOWED;
      case RATE -> Field.ALLOWED;
      case CHARGED -> not ? Field.DISCOUNT : Field.CHARGE;
      case ADJUSTED -> who == Who.PROVIDER || who == Who.PLAN ? Field.DISCOUNT : null;
      case NOT, AMOUNT -> who == Who.OTHER ? Field.OTHER_INSURANCE : null;
    };
  }

  private static Field owed(@Nullable Who who) {
    if (who == Who.PLAN) {
      return Field.PAID; // the plan's share
    }
    return who == Who.PROVIDER
        ? Field.DISCOUNT
        : who == Who.OTHER ? Field.OTHER_INSURANCE : Field.OWED;
  }

  private static Field paid(@Nullable Who who) {
    return who == Who.PATIENT || who == Who.YOURS
        ? Field.OWED
        : who == Who.OTHER ? Field.OTHER_INSURANCE : Field.PAID;
  }
}
