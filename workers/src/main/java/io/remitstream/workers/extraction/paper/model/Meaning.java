package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.Printed;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a quote says of a leaf. The value is read from the quote by the engine's own rules; what the
 * model makes of it has to be the same, or it is made up.
 */
final class Meaning {

  private static final Set<String> AMOUNTS =
      Set.of(
          "amount",
          "charge",
          "allowed",
          "discount",
          "notCovered",
          "deductible",
          "copay",
          "coinsurance",
          "otherInsurance",
          "paid",
          "patientResponsibility");
  private static final Set<String> DATES = Set.of("date", "serviceFrom", "serviceTo");
  private static final Set<String> TEXTS =
      Set.of(
          "name",
          "npi",
          "tin",
          "traceNumber",
          "memberId",
          "patientAccount",
          "claimNumber",
          "procedure",
          "description");

  private Meaning() {}

  /** Whether such a leaf is asked for at all: codes that the engine translates are not. */
  static boolean isKnown(String pointer) {
    String name = name(pointer);
    return !pointer.contains("djustments/")
        && (AMOUNTS.contains(name) || DATES.contains(name) || TEXTS.contains(name));
  }

  static boolean isAmount(String pointer) {
    return AMOUNTS.contains(name(pointer));
  }

  /** The leaf's value in its canonical form; nothing where quote and value differ. */
  static Optional<String> of(Proposal proposal) {
    List<String> quote = words(proposal.quote());
    String name = name(proposal.pointer());
    if (AMOUNTS.contains(name)) {
      return amount(quote, proposal.value());
    }
    if (DATES.contains(name)) {
      return Optional.ofNullable(Printed.date(quote))
          .map(Object::toString)
          .filter(proposal.value()::equals);
    }
    boolean quoted = Collections.indexOfSubList(quote, words(proposal.value())) >= 0;
    return quoted && TEXTS.contains(name)
        ? Optional.of(String.join(" ", words(proposal.value())))
        : Optional.empty();
  }

  private static Optional<String> amount(List<String> quote, String value) {
    Money printed = Printed.money(quote);
    return printed != null && printed.equals(money(value))
        ? Optional.of(printed.toString())
        : Optional.empty();
  }

  private static @Nullable Money money(String value) {
    try {
      return Money.of(value);
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+", -1));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
