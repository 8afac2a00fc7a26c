package io.remitstream.benchmarks.paper.score;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When two leaves say the same: amounts by value, names as bags of words, ids and codes by their
 * letters and digits, statuses and methods by what they mean.
 */
final class Same {

  private static final Set<String> AMOUNTS =
      Set.of(
          "charge",
          "allowed",
          "discount",
          "not_covered",
          "deductible",
          "copay",
          "coinsurance",
          "other_insurance",
          "paid",
          "patient_responsibility",
          "amount",
          "payment.amount",
          "units");
  private static final Set<String> NAMES = Set.of("patient_name", "payer.name", "payee.name");
  private static final Set<String> DATES = Set.of("service_from", "service_to", "payment.date");

  private Same() {}

  static boolean leaves(String name, String truth, String read) {
    if (AMOUNTS.contains(name)) {
      return amount(truth, read);
    }
    if (NAMES.contains(name)) {
      return words(truth).equals(words(read)) || bare(truth).equals(bare(read));
    }
    if (DATES.contains(name)) {
      return truth.equals(read);
    }
    return switch (name) {
      case "status" -> status(truth).equals(status(read));
      case "payment.method" -> method(truth).equals(method(read));
      default -> !bare(truth).isEmpty() && bare(truth).equals(bare(read));
    };
  }

  private static boolean amount(String truth, String read) {
    BigDecimal right = number(truth);
    BigDecimal found = number(read);
    return right != null && found != null && right.compareTo(found) == 0;
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notOne) {
      return null;
    }
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String bare(String text) {
    return folded(text).replaceAll("[^a-z0-9]", "");
  }

  private static List<String> words(String text) {
    return Arrays.stream(folded(text).replace("&", " and ").split("[\\s,]+"))
        .map(word -> word.replaceAll("[^a-z0-9]", ""))
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }

  private static String status(String text) {
    return switch (bare(text)) {
      case "1", "19", "processed" -> "processed";
      case "2", "20", "secondary" -> "secondary";
      case "3", "21", "tertiary" -> "tertiary";
      case "4", "denied" -> "denied";
      case "22", "reversal" -> "reversal";
      case "corrected" -> "corrected";
      default -> bare(text);
    };
  }

  private static String method(String text) {
    return switch (bare(text)) {
      case "chk", "check" -> "check";
      case "ach", "eft", "fwt", "bop" -> "eft";
      case "non", "none" -> "none";
      default -> bare(text);
    };
  }
}
