package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words on one baseline, from left to right, and the phrases that gaps make of them. */
final class TextLine {

  final int page;
  final Method method;
  final double baseline;
  final double size;
  final List<Word> words;

  /** The same: they are asked for one by one more often than anything else. */
  private final Word[] each;

  /** The phrase of each word, counted from 0. */
  private final int[] phrases;

  /** The word after the last of each word's phrase. */
  private final int[] ends;

  /** The parts of all words, and the word of each. */
  final List<String> tokens;

  private final int[] firstToken;
  private final double gap;
  private int amounts;
  private @Nullable Money @Nullable [] money;
  private @Nullable Boolean digits;
  private @Nullable Set<Cue> cues;
  private Totals.@Nullable Scope totals;
  private @Nullable Meanings columns;
  private @Nullable Meanings keys;
  private @Nullable List<HeadingColumns.Unit> units;

  TextLine(int page, Method method, double baseline, double size, List<Word> words, double gap) {
    this.page = page;
    this.method = method;
    this.baseline = baseline;
    this.size = size;
    this.words = words;
    this.each = words.toArray(Word[]::new);
    this.gap = gap;
    this.tokens = new ArrayList<>(words.size() + 2);
    this.phrases = new int[words.size()];
    this.firstToken = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      firstToken[i] = tokens.size();
      Spelling.add(words.get(i).text(), tokens);
      if (i > 0) {
        phrases[i] = phrases[i - 1] + (parted(words.get(i - 1), words.get(i), gap) ? 1 : 0);
      }
    }
    firstToken[words.size()] = tokens.size();
    this.ends = ends(phrases);
  }

  private static int[] ends(int[] phrases) {
    int[] ends = new int[phrases.length];
    for (int i = phrases.length - 1; i >= 0; i--) {
      boolean last = i == phrases.length - 1 || phrases[i + 1] != phrases[i];
      ends[i] = last ? i + 1 : ends[i + 1];
    }
    return ends;
  }

  /** How many of its words are amounts, or dashes that may stand for one. */
  int amounts() {
    money();
    return amounts;
  }

  /** A word as an amount, looked up once; null where it is none. */
  @Nullable Money amount(int word) {
    return money()[word];
  }

  private @Nullable Money[] money() {
    if (money == null) {
      money = new Money[words.size()];
      for (int i = 0; i < money.length; i++) {
        money[i] = Amounts.parse(text(i));
        amounts += money[i] != null || Amounts.isDash(text(i)) ? 1 : 0;
      }
    }
    return money;
  }

  /** Whether one of its words has a digit. */
  boolean hasDigits() {
    if (digits == null) {
      digits = false;
      for (int i = 0; i < words.size() && !digits; i++) {
        digits = Codes.hasDigit(words.get(i).text());
      }
    }
    return digits;
  }

  /** Whether one of its words is such; looked up once. */
  boolean says(Cue cue) {
    if (cues == null) {
      cues = Cue.of(tokens);
    }
    return cues.contains(cue);
  }

  /** Of what it is a row of totals, if it is one. */
  Totals.Scope totals() {
    if (totals == null) {
      totals = Totals.of(this);
    }
    return totals;
  }

  private static boolean parted(Word left, Word right, double gap) {
    return right.box().x0() - left.box().x1() > gap * Math.max(left.size(), right.size());
  }

  /** The same words, taken to stand elsewhere. */
  TextLine at(double otherBaseline) {
    return new TextLine(page, method, otherBaseline, size, words, gap);
  }

  /** Some of its words alone. */
  TextLine part(int from, int to) {
    return new TextLine(page, method, baseline, size, words.subList(from, to), gap);
  }

  /** What stands beside it, too. */
  TextLine with(TextLine other) {
    var all = new ArrayList<>(words);
    all.addAll(other.words);
    all.sort(Comparator.comparingDouble(word -> word.box().x0()));
    return new TextLine(page, method, baseline, Math.max(size, other.size), all, gap);
  }

  /** Whether its first tokens are these. */
  boolean startsWith(String... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= tokens.size() || !tokens.get(i).equals(first[i])) {
        return false;
      }
    }
    return true;
  }

  boolean recognised() {
    return method == Method.OCR;
  }

  Word word(int index) {
    return each[index];
  }

  String text(int index) {
    return each[index].text();
  }

  @Nullable String textOrNull(int index) {
    return index < each.length ? each[index].text() : null;
  }

  int size() {
    return each.length;
  }

  /** How many there are. */
  int phrases() {
    return words.isEmpty() ? 0 : phrases[words.size() - 1] + 1;
  }

  int phrase(int word) {
    return phrases[word];
  }

  boolean beginsPhrase(int word) {
    return word == 0 || phrases[word] != phrases[word - 1];
  }

  /** The first word of a word's phrase. */
  int firstOfPhrase(int word) {
    int first = word;
    while (!beginsPhrase(first)) {
      first--;
    }
    return first;
  }

  /** The word after the last of a word's phrase. */
  int phraseEnd(int word) {
    return ends[word];
  }

  /** What the phrase that begins at a word means as a column's heading; looked up once. */
  @Nullable Field column(int word) {
    if (columns == null) {
      columns = new Meanings(LabelBook.COLUMNS, this);
    }
    return columns.of(word);
  }

  /** What the phrase that begins at a word means as a label of a single value; looked up once. */
  @Nullable Field key(int word) {
    if (keys == null) {
      keys = new Meanings(LabelBook.KEYS, this);
    }
    return keys.of(word);
  }

  /** What it would be of a heading; worked out once. */
  List<HeadingColumns.Unit> units() {
    if (units == null) {
      units = HeadingUnits.of(this);
    }
    return units;
  }

  int firstToken(int word) {
    return firstToken[word];
  }

  /** The word that begins at a token, or −1 where the token stands within a word. */
  int wordAt(int token) {
    for (int i = 0; i <= words.size(); i++) {
      if (firstToken[i] == token && (i == words.size() || firstToken[i + 1] > token)) {
        return i;
      }
      if (firstToken[i] > token) {
        return -1;
      }
    }
    return -1;
  }

  List<String> tokens(int fromWord, int toWord) {
    return tokens.subList(firstToken[fromWord], firstToken[toWord]);
  }

  String text(int from, int to) {
    return Leaf.text(words.subList(from, to));
  }
}
