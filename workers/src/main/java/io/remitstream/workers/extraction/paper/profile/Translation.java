package io.remitstream.workers.extraction.paper.profile;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Puts a payer's labels into words that the engine knows, in the same place; nothing else. */
final class Translation {

  /** Between two words, in sizes of their type. */
  private static final double SPACE = 0.3;

  private Translation() {}

  static Page of(Page page, Profile profile) {
    var placed = new PlacedWords(page);
    Set<Word> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Word> made = new ArrayList<>();
    for (Profile.Label label : profile.labels()) {
      for (List<Word> place : placed.places(label.phrase())) {
        if (Collections.disjoint(gone, place)) {
          gone.addAll(place);
          made.addAll(words(label.term().label(), place));
        }
      }
    }
    page.words().stream().filter(word -> !gone.contains(word)).forEach(made::add);
    return new Page(
        page.number(),
        page.of(),
        page.width(),
        page.height(),
        page.method(),
        made,
        page.rules(),
        page.failure());
  }

  /** The label's words beside each other, as wide as the place, on its last line. */
  private static List<Word> words(String label, List<Word> place) {
    Word last = place.getLast();
    double left = place.stream().mapToDouble(word -> word.box().x0()).min().orElseThrow();
    double right = place.stream().mapToDouble(word -> word.box().x1()).max().orElseThrow();
    String[] texts = (label + mark(last)).split(" ", -1);
    double gap = SPACE * Math.max(last.size(), 1);
    double letters = String.join("", texts).length();
    double letter = Math.max(1, right - left - gap * (texts.length - 1)) / letters;
    List<Word> words = new ArrayList<>();
    double x = left;
    for (String text : texts) {
      double end = x + text.length() * letter;
      var box = new Box(x, last.box().y0(), end, last.box().y1());
      words.add(new Word(text, box, last.baseline(), last.size(), last.bold(), last.confidence()));
      x = end + gap;
    }
    return words;
  }

  private static String mark(Word last) {
    return last.text().endsWith(":") ? ":" : "";
  }
}
