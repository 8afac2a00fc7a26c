package io.remitstream.benchmarks.paper.score;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums documents up by layout and by medium. */
public final class ScoreTable {

  private static final String HEAD =
      "%-26s %5s %7s %6s %6s %6s %6s %7s %6s %6s %9s %6s"
          .formatted(
              "", "docs", "leaves", "P", "R", "F1", "type", "P>=0.9", "sure", "alone", "planted",
              "false");

  private final List<Scored> documents;

  public ScoreTable(List<Scored> documents) {
    this.documents = documents;
  }

  public String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    rows(text, one -> one.layout() + " " + one.medium());
    text.append('\n');
    rows(text, Scored::medium);
    text.append('\n');
    rows(text, one -> "all");
    return text.toString();
  }

  /** The worst {@code most} documents with what is wrong in them. */
  public String errors(int most) {
    return documents.stream()
        .filter(one -> !one.typed() || !one.tally().exact())
        .sorted(Comparator.comparingDouble(one -> one.tally().f1()))
        .limit(most)
        .map(ScoreTable::errors)
        .collect(Collectors.joining("\n"));
  }

  /** Over all leaves of a medium. */
  public double f1(String medium) {
    return tally(documents.stream().filter(one -> one.medium().equals(medium)).toList()).f1();
  }

  /** Of the leaves of a medium that the engine is sure of, how many are right. */
  public double surePrecision(String medium) {
    return tally(documents.stream().filter(one -> one.medium().equals(medium)).toList())
        .surePrecision();
  }

  public double typeAccuracy() {
    return share(documents, Scored::typed);
  }

  private static String errors(Scored one) {
    return "%s (F1 %.3f%s)%n  %s"
        .formatted(
            one.name(),
            one.tally().f1(),
            one.typed() ? "" : ", wrong type",
            String.join("\n  ", one.tally().errors()));
  }

  private void rows(StringBuilder text, Function<Scored, String> by) {
    Map<String, List<Scored>> groups =
        documents.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    groups.forEach((name, members) -> text.append(row(name, members)).append('\n'));
  }

  private static String row(String name, List<Scored> members) {
    Tally tally = tally(members);
    int planted = members.stream().mapToInt(Scored::planted).sum();
    int found = members.stream().mapToInt(Scored::found).sum();
    List<Scored> sound = members.stream().filter(one -> one.planted() == 0).toList();
    return String.format(
        Locale.ROOT,
        "%-26s %5d %7d %6.2f %6.2f %6.2f %6.1f %7.2f %6.1f %6.1f %4d/%4d %6d",
        name,
        members.size(),
        tally.leaves(),
        100 * tally.precision(),
        100 * tally.recall(),
        100 * tally.f1(),
        100 * share(members, Scored::typed),
        100 * tally.surePrecision(),
        100 * tally.sureShare(),
        100 * share(sound, Scored::alone),
        found,
        planted,
        sound.stream().filter(one -> one.findings() > 0).count());
  }

  private static Tally tally(List<Scored> members) {
    Tally sum = new Tally();
    members.forEach(one -> sum.plus(one.tally()));
    return sum;
  }

  private static double share(List<Scored> members, java.util.function.Predicate<Scored> which) {
    return members.isEmpty() ? 1 : (double) members.stream().filter(which).count() / members.size();
  }
}
