package io.remitstream.benchmarks.paper.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document as read with its truth. A leaf that is true though not printed counts neither
 * way.
 */
public final class Comparison {

  private final Said truth;
  private final Said read;
  private final Tally tally = new Tally();
  private final Map<String, String> places = new LinkedHashMap<>();

  private Comparison(Said truth, Said read) {
    this.truth = truth;
    this.read = read;
  }

  public static Comparison of(Said truth, Said read) {
    Comparison comparison = new Comparison(truth, read);
    comparison.compare();
    return comparison;
  }

  public Tally tally() {
    return tally;
  }

  public boolean typed() {
    return truth.type().equals(read.type());
  }

  /**
   * Whether a finding points at this leaf, at its record, or at the record that holds it. An
   * adjustment's record is its line; what a claim is paid is held by the payment, too.
   */
  public boolean located(String pointer) {
    String leaf = pointer.replaceFirst("/adjustments/\\d+/", "/");
    String record = leaf.substring(0, leaf.lastIndexOf('/'));
    String place = places.getOrDefault(record, record);
    String holder = place.replaceFirst("/lines/\\d+$", "");
    return read.findings().stream()
        .anyMatch(
            found ->
                found.startsWith(place + "/")
                    || found.equals(place)
                    || (found.startsWith(holder) && !found.startsWith(holder + "/lines/"))
                    || (isPaid(leaf) && found.startsWith("/payment")));
  }

  private static boolean isPaid(String leaf) {
    return leaf.startsWith("/payment/") || leaf.matches("/claims/\\d+/paid");
  }

  private void compare() {
    leaves("", truth.header(), read.header());
    records("/provider_adjustments", truth.adjustments(), read.adjustments());
    Map<Integer, Integer> pairs = Pairing.likest(truth.claims(), read.claims(), Comparison::alike);
    for (int at = 0; at < truth.claims().size(); at++) {
      claim(truth.claims().get(at), paired(read.claims(), pairs.get(at)));
    }
    unpaired(read.claims(), pairs).forEach(this::spurious);
  }

  private void claim(Said.Claim claim, Said.@Nullable Claim found) {
    List<Said.Line> lines = found == null ? List.of() : found.lines();
    place(claim.pointer(), found == null ? null : found.pointer());
    leaves(claim.pointer(), claim.leaves(), found == null ? Map.of() : found.leaves());
    Map<Integer, Integer> pairs = Pairing.inOrder(claim.lines(), lines, Comparison::alike);
    for (int at = 0; at < claim.lines().size(); at++) {
      line(claim.lines().get(at), paired(lines, pairs.get(at)));
    }
    unpaired(lines, pairs).forEach(this::spurious);
  }

  private void line(Said.Line line, Said.@Nullable Line found) {
    place(line.pointer(), found == null ? null : found.pointer());
    leaves(line.pointer(), line.leaves(), found == null ? Map.of() : found.leaves());
    line.bags()
        .forEach(
            (name, values) ->
                bag(
                    line.pointer() + "/" + name,
                    values,
                    found == null ? List.of() : found.bags().getOrDefault(name, List.of())));
    records(
        line.pointer() + "/adjustments",
        line.adjustments(),
        found == null ? List.of() : found.adjustments());
  }

  private void place(String pointer, @Nullable String found) {
    if (found != null) {
      places.put(pointer, found);
    }
  }

  private void leaves(String under, Map<String, Value> printed, Map<String, Value> found) {
    printed.forEach(
        (name, value) -> {
          Value other = found.get(name);
          if (other != null && Same.leaves(name, value.text(), other.text())) {
            tally.right(other);
          } else {
            tally.missed(value, other);
          }
        });
    found.forEach(
        (name, value) -> {
          if (!printed.containsKey(name) && !implied(under, name, value)) {
            tally.spurious(value);
          }
        });
  }

  private boolean implied(String under, String name, Value value) {
    String hidden = truth.implied().get(under + "/" + name);
    String header = truth.implied().get("/" + name.replace('.', '/'));
    String known = hidden == null && under.isEmpty() ? header : hidden;
    return known != null && Same.leaves(name, known, value.text());
  }

  private void bag(String under, List<Value> printed, List<Value> found) {
    List<Value> left = new ArrayList<>(found);
    for (Value value : printed) {
      Value other =
          left.stream()
              .filter(one -> Same.leaves("code", value.text(), one.text()))
              .findFirst()
              .orElse(null);
      if (other == null) {
        tally.missed(value, null);
      } else {
        left.remove(other);
        tally.right(other);
      }
    }
    left.stream().filter(value -> !hidden(under, value.text())).forEach(tally::spurious);
  }

  private boolean hidden(String under, String text) {
    return truth.implied().entrySet().stream()
        .filter(one -> one.getKey().startsWith(under + "/"))
        .anyMatch(one -> Same.leaves("code", one.getValue(), text));
  }

  private void records(
      String under, List<Map<String, Value>> printed, List<Map<String, Value>> found) {
    Map<Integer, Integer> pairs = Pairing.likest(printed, found, Comparison::common);
    for (int at = 0; at < printed.size(); at++) {
      Map<String, Value> other = paired(found, pairs.get(at));
      leaves(under + "/" + at, printed.get(at), other == null ? Map.of() : other);
    }
    unpaired(found, pairs).stream()
        .filter(one -> !hidden(under, text(one)))
        .forEach(one -> one.values().forEach(tally::spurious));
  }

  private static String text(Map<String, Value> record) {
    return String.join(
        " ",
        List.of("group", "reason", "amount").stream()
            .map(record::get)
            .filter(Objects::nonNull)
            .map(Value::text)
            .toList());
  }

  private void spurious(Said.Claim claim) {
    claim.leaves().values().forEach(tally::spurious);
    claim.lines().forEach(this::spurious);
  }

  private void spurious(Said.Line line) {
    line.leaves().values().forEach(tally::spurious);
    line.bags().values().forEach(bag -> bag.forEach(tally::spurious));
    line.adjustments().forEach(one -> one.values().forEach(tally::spurious));
  }

  private static double alike(Said.Claim truth, Said.Claim read) {
    boolean numbered =
        truth.leaves().containsKey("claim_number")
            && read.leaves().containsKey("claim_number")
            && Same.leaves(
                "claim_number",
                truth.leaves().get("claim_number").text(),
                read.leaves().get("claim_number").text());
    double lines = 0;
    for (int at = 0; at < Math.min(truth.lines().size(), read.lines().size()); at++) {
      lines += alike(truth.lines().get(at), read.lines().get(at));
    }
    return (numbered ? 1_000 : 0) + common(truth.leaves(), read.leaves()) + lines / 5;
  }

  private static double alike(Said.Line truth, Said.Line read) {
    return common(truth.leaves(), read.leaves());
  }

  private static double common(Map<String, Value> truth, Map<String, Value> read) {
    return truth.entrySet().stream()
        .filter(one -> same(one.getKey(), one.getValue(), read.get(one.getKey())))
        .count();
  }

  private static boolean same(String name, Value truth, @Nullable Value read) {
    return read != null && Same.leaves(name, truth.text(), read.text());
  }

  private static <T> @Nullable T paired(List<T> reads, @Nullable Integer at) {
    return at == null ? null : reads.get(at);
  }

  private static <T> List<T> unpaired(List<T> reads, Map<Integer, Integer> pairs) {
    Set<Integer> used = new HashSet<>(pairs.values());
    List<T> left = new ArrayList<>();
    for (int at = 0; at < reads.size(); at++) {
      if (!used.contains(at)) {
        left.add(reads.get(at));
      }
    }
    return left;
  }
}
