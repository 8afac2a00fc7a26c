package io.remitstream.benchmarks.paper.perturb;

import io.remitstream.benchmarks.paper.remit.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Puts other words for the same thing into the room that a label has. */
final class Relabelled {

  /** So many letters more a label may have. */
  private static final int LONGER = 5;

  /** So many letters more a row of a title may have. */
  private static final int WIDER = 1;

  private final long seed;

  /**
   * @param seed of the paper: a label is the same wherever it stands
   */
  Relabelled(long seed) {
    this.seed = seed;
  }

  /** Another title of a column, in as many rows of its width. */
  String title(String printed) {
    int width =
        Arrays.stream(printed.split("\n", -1)).mapToInt(String::length).max().orElse(0) + WIDER;
    long most = printed.lines().count();
    String text = printed.replace("-\n", "").replace('\n', ' ');
    List<String> fitting =
        Wordings.TITLES.of(text).stream()
            .map(other -> cased(other, printed))
            .map(other -> rows(other, width))
            .filter(rows -> rows.size() <= most && fits(rows, width))
            .map(rows -> String.join("\n", rows))
            .toList();
    return choice(fitting, text, printed);
  }

  private static List<String> rows(String title, int width) {
    List<String> rows = new ArrayList<>();
    for (String word : title.split(" ", -1)) {
      boolean more = !rows.isEmpty() && rows.getLast().length() + 1 + word.length() <= width;
      if (more) {
        rows.add(rows.removeLast() + " " + word);
      } else {
        rows.add(word);
      }
    }
    return rows;
  }

  private static boolean fits(List<String> rows, int width) {
    return rows.stream().allMatch(row -> row.length() <= width);
  }

  /** Another label; what is none stays. */
  String label(String printed) {
    String text = printed.strip().replaceAll("[:. ]+$", "");
    boolean colon = printed.contains(":");
    List<String> titles = colon ? List.of() : Wordings.TITLES.of(text);
    List<String> others = titles.isEmpty() ? Wordings.LABELS.of(text) : titles;
    List<String> fitting =
        others.stream()
            .filter(other -> other.length() <= text.length() + (colon ? LONGER : WIDER))
            .map(other -> printed.replace(text, cased(other, text)))
            .toList();
    return choice(fitting, text, printed);
  }

  private String choice(List<String> fitting, String text, String printed) {
    long which = seed * 31 + text.toLowerCase(Locale.ROOT).hashCode();
    return fitting.isEmpty() ? printed : new Chance(which).of(fitting);
  }

  private static String cased(String other, String printed) {
    boolean upper = printed.chars().noneMatch(Character::isLowerCase);
    return upper ? other.toUpperCase(Locale.ROOT) : other;
  }
}
