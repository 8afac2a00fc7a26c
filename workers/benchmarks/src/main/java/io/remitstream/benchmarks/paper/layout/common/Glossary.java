package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Ink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A payer's codes and what they mean.
 *
 * @param words by code, in the order of print
 */
public record Glossary(Map<String, String> words) {

  /** Of codes and words in turn. */
  public static Glossary of(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      words.put(pairs[at], pairs[at + 1]);
    }
    return new Glossary(words);
  }

  public String[] codes() {
    return words.keySet().toArray(String[]::new);
  }

  public boolean any(List<ClaimForm> claims) {
    return words.keySet().stream().anyMatch(code -> used(claims, code));
  }

  /** Those that the claims use, each indented behind its code. */
  public void write(
      Ink ink, List<ClaimForm> claims, double x, double indent, double width, double leading) {
    words.forEach(
        (code, meaning) -> {
          if (used(claims, code)) {
            ink.room(2 * leading);
            ink.left(x, code);
            Hand.paragraph(ink, x + indent, width, leading, meaning);
          }
        });
  }

  private static boolean used(List<ClaimForm> claims, String code) {
    return claims.stream()
        .flatMap(claim -> claim.claim().lines().stream())
        .anyMatch(line -> line.remarks().contains(code));
  }
}
