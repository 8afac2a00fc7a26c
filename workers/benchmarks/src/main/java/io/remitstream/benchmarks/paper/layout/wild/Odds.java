package io.remitstream.benchmarks.paper.layout.wild;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;
import java.util.Map;

/** What several of these papers have beside their values. */
final class Odds {

  static final List<String> DIAGNOSES =
      List.of("M25.511", "E11.9", "I10", "J06.9", "M54.50", "Z00.00", "S83.241A", "R07.9");
  static final List<String> GROUPS =
      List.of(
          "BRAMLEY FOUNDRY WORKS",
          "NORTHGATE SCHOOL DIST 12",
          "ALDERVALE TRANSIT AUTHORITY",
          "SALTMARSH CANNERY UNION");

  private Odds() {}

  /** A choice that hangs on nothing but the text. */
  static int of(String text, int many) {
    return ((text.hashCode() * 0x9E3779B9) >>> 8) % many;
  }

  static <T> T of(String text, List<T> choices) {
    return choices.get(of(text, choices.size()));
  }

  /** Somebody else of the patient's name. */
  static String relative(ClaimForm claim) {
    String last = claim.claim().patient().last();
    return of(claim.claim().patient().memberId(), List.of("Alden", "Marisol", "Teodor", "Ingrid"))
        + " "
        + last;
  }

  /** So many digits that hang on nothing but the text. */
  static String digits(String text, int many) {
    String drawn = "%015d".formatted(Math.abs(text.hashCode() * 48_271L));
    return drawn.substring(drawn.length() - many);
  }

  /** When a claim came in. */
  static String received(Form form, ClaimForm claim) {
    return form.spelled(claim.claim().to().plusDays(2 + of(claim.claim().number(), 19)));
  }

  static boolean oneDay(LineForm line) {
    return line.line().from().equals(line.line().to());
  }

  /** One day where a service took one. */
  static Object days(LineForm line, String between) {
    return oneDay(line) ? line.from() : List.of(line.from(), between, line.to());
  }

  /** Code and modifiers. */
  static Object coded(LineForm line, String between) {
    boolean plain = line.line().modifiers().isEmpty();
    return plain ? line.procedure() : List.of(line.procedure(), between, line.modifiers(between));
  }

  static String spell(Form form, long cents) {
    return form.style().money().spell(cents);
  }

  /** The sum of a column over some of the claims. */
  static String sum(Form form, List<ClaimForm> of, Amount amount) {
    return spell(form, of.stream().mapToLong(claim -> claim.claim().cents(amount)).sum());
  }

  /** The codes that these claims carry, in the order of the words. */
  static void legend(
      Ink ink, List<ClaimForm> of, Map<String, String> words, double x, double code, double width) {
    for (Map.Entry<String, String> entry : words.entrySet()) {
      if (of.stream().anyMatch(claim -> carries(claim, entry.getKey()))) {
        ink.room(26);
        ink.left(x, entry.getKey());
        Hand.paragraph(ink, x + code, width, 9, entry.getValue());
      }
    }
  }

  private static boolean carries(ClaimForm claim, String code) {
    return claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code));
  }
}
