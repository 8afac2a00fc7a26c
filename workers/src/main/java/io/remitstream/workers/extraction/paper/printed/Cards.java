package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of each claim or service in the same words or over the same rows, as the cards of a
 * file: the first name that comes again begins the next one. Cards with the same names follow laws
 * as the rows of a table do.
 */
final class Cards {

  private static final int FEWEST_NAMES = 3;
  private static final int MOST_NAMES = 12;
  private static final int FEWEST_CARDS = 4;

  /** So many kinds of cards are looked at. */
  private static final int MOST_KINDS = 6;

  private Cards() {}

  static List<Equation> equations(NamedAmounts named) {
    List<@Nullable PrintedAmount[]> cards = cards(named);
    var equations = new ArrayList<Equation>();
    for (BitSet kind : kinds(cards)) {
      List<@Nullable PrintedAmount[]> rows = rows(cards, kind);
      if (rows.size() >= FEWEST_CARDS) {
        equations.addAll(RowLaws.equations(rows, Shape.cents(rows)));
      }
    }
    return equations;
  }

  private static List<@Nullable PrintedAmount[]> cards(NamedAmounts named) {
    var cards = new ArrayList<@Nullable PrintedAmount[]>();
    @Nullable PrintedAmount[] card = null;
    for (int i = 0; i < named.amounts.size(); i++) {
      int name = named.names.get(i);
      if (card == null || card[name] != null) {
        card = new PrintedAmount[named.places.size()];
        cards.add(card);
      }
      card[name] = named.amounts.get(i);
    }
    return cards;
  }

  /** Names that stand on cards together, the most frequent first, and what others have besides. */
  private static List<BitSet> kinds(List<@Nullable PrintedAmount[]> cards) {
    var times = new HashMap<BitSet, Integer>();
    for (PrintedAmount[] card : cards) {
      var names = new BitSet();
      for (int name = 0; name < card.length; name++) {
        names.set(name, card[name] != null);
      }
      times.merge(names, 1, Integer::sum);
    }
    var kinds = new ArrayList<BitSet>();
    times.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<BitSet, Integer> one) -> -one.getValue()))
        .limit(MOST_KINDS)
        .forEach(one -> add(one.getKey(), kinds));
    return kinds;
  }

  private static void add(BitSet names, List<BitSet> kinds) {
    BitSet rest = (BitSet) names.clone();
    for (BitSet kind : List.copyOf(kinds)) {
      BitSet common = (BitSet) kind.clone();
      common.andNot(names);
      if (common.isEmpty()) {
        rest.andNot(kind);
      }
    }
    if (rest.cardinality() >= FEWEST_NAMES && rest.cardinality() <= MOST_NAMES) {
      kinds.add(rest);
    }
  }

  private static List<@Nullable PrintedAmount[]> rows(
      List<@Nullable PrintedAmount[]> cards, BitSet kind) {
    int[] names = kind.stream().toArray();
    var rows = new ArrayList<@Nullable PrintedAmount[]>();
    for (PrintedAmount[] card : cards) {
      var row = new PrintedAmount[names.length];
      boolean whole = true;
      for (int i = 0; i < names.length; i++) {
        row[i] = card[names[i]];
        whole &= row[i] != null;
      }
      if (whole) {
        rows.add(row);
      }
    }
    return rows;
  }
}
