package io.remitstream.workers.extraction.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that amounts' headings are composed of, and what each of them says. They are data, in
 * {@code amounts.txt}.
 */
final class AmountVocabulary {

  /** What a dash may part from the word behind it: {@code Third-Party}, {@code In-Network}. */
  private static final List<String> DASHED =
      List.of("in", "medicare", "member", "network", "non", "patient", "plan", "provider", "third");

  enum Who {
    PLAN,
    PATIENT,
    PROVIDER,
    OTHER,
    /** Whose plan or provider it is, or else the patient's own. */
    YOURS
  }

  /** In the order in which one overrules another: what is not covered is no charge. */
  enum What {
    NOT,
    OVER,
    COVERED,
    DEDUCTIBLE,
    COPAY,
    COINSURANCE,
    EXCLUDED,
    REDUCED,
    ALLOWED,
    LISTED,
    RATE,
    OWED,
    PAYABLE,
    PAID,
    CHARGE,
    NETWORK,
    ADJUSTED,
    AMOUNT
  }

  /** What a word says; most say one of the two. */
  record Sense(@Nullable Who who, @Nullable What what) {}

  private static final Map<String, Sense> SENSES = new HashMap<>();

  static {
    read("amounts.txt");
  }

  private AmountVocabulary() {}

  private static void read(String resource) {
    try (InputStream in = AmountVocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no words: " + resource);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(AmountVocabulary::readLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readLine(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("#") || colon < 0) {
      return;
    }
    String[] kind = line.substring(0, colon).split(" ", -1);
    Who who = kind[0].equals("WHO") ? Who.valueOf(kind[1]) : null;
    What what = who == null ? What.valueOf(kind[1]) : null;
    for (String token : Spelling.all(line.substring(colon + 1))) {
      SENSES.merge(ShortForms.shared(token), new Sense(who, what), AmountVocabulary::both);
    }
  }

  /** Of both kinds the one that was told first. */
  private static Sense both(Sense one, Sense other) {
    return new Sense(
        one.who() == null ? other.who() : one.who(),
        one.what() == null ? other.what() : one.what());
  }

  /** The words that headings are told by. */
  static Set<String> known() {
    return Collections.unmodifiableSet(SENSES.keySet());
  }

  /** What a word says; null where it is not known. */
  static @Nullable Sense sense(String token) {
    return SENSES.get(token);
  }

  /** Where one word ends and another begins, in a token that a dash made of both; or else 0. */
  static int cut(String token) {
    for (String first : DASHED) {
      if (token.startsWith(first) && SENSES.containsKey(token.substring(first.length()))) {
        return first.length();
      }
    }
    return 0;
  }
}
