package io.remitstream.workers.extraction.paper.profile;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a page, to look phrases up in: along a line, or stacked as in headings. */
final class PlacedWords {

  /** A gap between two words of a phrase, in sizes of their type. */
  private static final double GAP = 1.2;

  private static final double SAME_LINE = 0.4;
  private static final double NEXT_LINE = 2;

  private final Map<String, List<Word>> words = new HashMap<>();

  PlacedWords(Page page) {
    for (Word word : page.words()) {
      words.computeIfAbsent(Phrase.bare(word.text()), unused -> new ArrayList<>()).add(word);
    }
  }

  boolean has(Phrase phrase) {
    return !places(phrase).isEmpty();
  }

  /** The words of the phrase, once for each place where it stands. */
  List<List<Word>> places(Phrase phrase) {
    List<List<Word>> places = new ArrayList<>();
    for (Word first : said(phrase.words().getFirst())) {
      List<Word> found = from(first, phrase);
      if (found.size() == phrase.size()) {
        places.add(found);
      }
    }
    return places;
  }

  /** As many words of the phrase as stand there. */
  private List<Word> from(Word first, Phrase phrase) {
    List<Word> found = new ArrayList<>(List.of(first));
    boolean more = true;
    while (more && found.size() < phrase.size()) {
      more = addNext(found, phrase.words().get(found.size()));
    }
    return found;
  }

  private boolean addNext(List<Word> found, String text) {
    for (Word word : said(text)) {
      if (follows(found, word)) {
        return found.add(word);
      }
    }
    return false;
  }

  private List<Word> said(String text) {
    return words.getOrDefault(text, List.of());
  }

  private static boolean follows(List<Word> found, Word next) {
    Word last = found.getLast();
    double size = Math.max(last.size(), 1);
    double below = next.baseline() - last.baseline();
    double gap = next.box().x0() - last.box().x1();
    if (Math.abs(below) < SAME_LINE * size) {
      return gap > -size && gap < GAP * size && next != last;
    }
    return below > 0
        && below < NEXT_LINE * size
        && found.stream().anyMatch(one -> isOver(one, next));
  }

  private static boolean isOver(Word one, Word next) {
    Box above = one.box();
    Box below = next.box();
    return above.x0() < below.x1() && below.x0() < above.x1();
  }
}
