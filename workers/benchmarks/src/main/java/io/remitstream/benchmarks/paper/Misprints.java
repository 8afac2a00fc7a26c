package io.remitstream.benchmarks.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sound document's pages, with one digit of one amount printed wrong: in the word from which it
 * was read.
 */
final class Misprints {

  private static final Pattern UNDERSCORED = Pattern.compile("_(\\w)");
  private static final int TEN = 10;

  private final List<Page> pages;
  private final Map<String, FieldEvidence> fields = new HashMap<>();

  /**
   * @param said what was read of these pages
   */
  Misprints(List<Page> pages, List<EraPart> said) {
    this.pages = List.copyOf(pages);
    for (EraPart part : said) {
      if (part instanceof EraPart.FieldsRead read) {
        fields.putAll(read.fields());
      }
    }
  }

  /**
   * The pages with another digit in an amount.
   *
   * @param pointer where the amount stands in a truth
   * @param exact the amount in a truth
   * @return null where no word is known that tells it
   */
  @Nullable List<Page> of(String pointer, String exact, RandomGenerator chance) {
    FieldEvidence evidence = fields.get("/remittances/0" + camel(pointer));
    if (evidence == null) {
      return null;
    }
    Page page = pages.get(evidence.page() - 1);
    for (int at = 0; at < page.words().size(); at++) {
      Word word = page.words().get(at);
      if (tells(word, evidence, exact)) {
        return with(page, at, misprinted(word, chance));
      }
    }
    return null;
  }

  private static String camel(String pointer) {
    return UNDERSCORED.matcher(pointer).replaceAll(letter -> letter.group(1).toUpperCase());
  }

  private static boolean tells(Word word, FieldEvidence evidence, String exact) {
    Box box = evidence.box();
    return box != null
        && box.x0() <= middle(word.box().x0(), word.box().x1())
        && box.x1() >= middle(word.box().x0(), word.box().x1())
        && box.y0() <= middle(word.box().y0(), word.box().y1())
        && box.y1() >= middle(word.box().y0(), word.box().y1())
        && digits(word.text()).equals(digits(exact));
  }

  private static double middle(double one, double other) {
    return (one + other) / 2;
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private List<Page> with(Page page, int at, Word word) {
    List<Word> words = new ArrayList<>(page.words());
    words.set(at, word);
    List<Page> changed = new ArrayList<>(pages);
    changed.set(
        page.number() - 1,
        new Page(
            page.number(),
            page.of(),
            page.width(),
            page.height(),
            page.method(),
            words,
            page.rules()));
    return changed;
  }

  private static Word misprinted(Word word, RandomGenerator chance) {
    return new Word(
        misprinted(word.text(), chance),
        word.box(),
        word.baseline(),
        word.size(),
        word.bold(),
        word.confidence());
  }

  /** Never a zero in front, which nobody prints. */
  private static String misprinted(String text, RandomGenerator chance) {
    int[] digits =
        IntStream.range(0, text.length())
            .filter(at -> Character.isDigit(text.charAt(at)))
            .toArray();
    while (true) {
      int at = digits[chance.nextInt(digits.length)];
      char other = Character.forDigit(chance.nextInt(TEN), TEN);
      if (other != text.charAt(at) && (other != '0' || at != digits[0])) {
        return text.substring(0, at) + other + text.substring(at + 1);
      }
    }
  }
}
