package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Refuses what a model has made up: a quote must be words of its page, one after the other on one
 * line, letter for letter. The box comes from those words, never from the model.
 */
public final class QuoteCheck {

  /** A model's own certainty counts for nothing; the equations may raise this. */
  private static final double CONFIDENCE = 0.7;

  /** Words whose baselines differ by less than this part of their size stand on one line. */
  private static final double SAME_LINE = 0.5;

  private QuoteCheck() {}

  /** Where the quote stands; nothing where it does not, or stands in more places than one. */
  public static Optional<FieldEvidence> evidence(Proposal proposal, List<Page> pages) {
    List<Box> places =
        pages.stream()
            .filter(page -> page.number() == proposal.page())
            .flatMap(page -> places(quoted(proposal), page).stream())
            .toList();
    return places.size() == 1
        ? Optional.of(
            new FieldEvidence(
                proposal.page(),
                places.getFirst(),
                String.join(" ", quoted(proposal)),
                Method.MODEL,
                CONFIDENCE))
        : Optional.empty();
  }

  private static List<String> quoted(Proposal proposal) {
    return List.of(proposal.quote().strip().split("\\s+", -1));
  }

  private static List<Box> places(List<String> quote, Page page) {
    List<Word> words = inReadingOrder(page);
    var found = new ArrayList<Box>();
    for (int first = 0; first + quote.size() <= words.size(); first++) {
      List<Word> run = words.subList(first, first + quote.size());
      if (says(run, quote) && isOnOneLine(run)) {
        found.add(around(run));
      }
    }
    return found;
  }

  private static List<Word> inReadingOrder(Page page) {
    var byBaseline = new ArrayList<>(page.words());
    byBaseline.sort(Comparator.comparingDouble(Word::baseline));
    var ordered = new ArrayList<Word>(byBaseline.size());
    var line = new ArrayList<Word>();
    for (Word word : byBaseline) {
      if (!line.isEmpty() && !isSameLine(line.getFirst(), word)) {
        end(line, ordered);
      }
      line.add(word);
    }
    end(line, ordered);
    return ordered;
  }

  private static void end(List<Word> line, List<Word> ordered) {
    line.sort(Comparator.comparingDouble(word -> word.box().x0()));
    ordered.addAll(line);
    line.clear();
  }

  private static boolean says(List<Word> run, List<String> quote) {
    for (int i = 0; i < quote.size(); i++) {
      if (!run.get(i).text().equals(quote.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOnOneLine(List<Word> run) {
    return run.stream().allMatch(word -> isSameLine(run.getFirst(), word));
  }

  private static boolean isSameLine(Word one, Word other) {
    return Math.abs(one.baseline() - other.baseline()) < SAME_LINE * Math.max(one.size(), 1);
  }

  private static Box around(List<Word> run) {
    return new Box(
        run.stream().mapToDouble(word -> word.box().x0()).min().orElseThrow(),
        run.stream().mapToDouble(word -> word.box().y0()).min().orElseThrow(),
        run.stream().mapToDouble(word -> word.box().x1()).max().orElseThrow(),
        run.stream().mapToDouble(word -> word.box().y1()).max().orElseThrow());
  }
}
