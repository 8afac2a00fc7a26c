package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.PaperClaim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A payer's codes, explained.
 *
 * @param words by code, in the order of print
 */
record Legend(Map<String, String> words) {

  /** Of codes and words in turn. */
  static Legend of(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      words.put(pairs[at], pairs[at + 1]);
    }
    return new Legend(words);
  }

  String[] codes() {
    return words.keySet().toArray(String[]::new);
  }

  /** Those that a remittance uses, from {@code x} on, {@code width} points wide. */
  void write(Ink ink, Form form, double x, double width, double leading) {
    write(ink, form.remit().claims(), x, width, leading);
  }

  /** Those that some claims use. */
  void write(Ink ink, List<PaperClaim> claims, double x, double width, double leading) {
    words.forEach(
        (code, meaning) -> {
          if (claims.stream().anyMatch(claim -> uses(claim, code))) {
            ink.room(2 * leading);
            ink.left(x, code);
            Hand.paragraph(ink, x + 26, width - 26, leading, meaning);
          }
        });
  }

  static boolean any(List<PaperClaim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.lines().stream())
        .anyMatch(line -> !line.remarks().isEmpty());
  }

  private static boolean uses(PaperClaim claim, String code) {
    return claim.lines().stream().anyMatch(line -> line.remarks().contains(code));
  }
}
