package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Parts a phrase of a heading whose words stand each over a column of its own. */
final class HeadingCuts {

  /** In points: words over their columns begin, end or have their middle in the same place. */
  private static final double ALIGNED = 2.5;

  /** So many parts that end where amounts do are no chance. */
  private static final int SEVERAL = 3;

  private HeadingCuts() {}

  /** Where a column below stands. */
  private record Place(double left, double right, List<String> tokens) {
    double middle() {
      return (left + right) / 2;
    }
  }

  /**
   * Between which words it is parted by the columns that lines below it name: {@code Provider
   * Patient} over {@code Discount} and {@code Resp.}
   *
   * @return the first words of its parts and the word after its last; null where it is one phrase
   */
  static int @Nullable [] over(TextLine line, int from, int end, List<Column> below) {
    double left = line.word(from).box().x0();
    double right = line.word(end - 1).box().x1();
    var places = new ArrayList<Place>(2);
    for (Column column : below) {
      if (column.gap(left, right) == 0) {
        places.add(new Place(column.x0, column.x1, column.tokens));
      }
    }
    int[] cuts = parted(line, from, end, places);
    return cuts == null || !isAligned(line, cuts, places) ? null : cuts;
  }

  /** The same by the amounts below it: {@code Copay Coins} over a column of each. */
  static int @Nullable [] over(TextLine line, int from, int end, AmountGrid grid) {
    double left = line.word(from).box().x0();
    double right = line.word(end - 1).box().x1();
    var places = new ArrayList<Place>(2);
    for (AmountGrid.Span span : grid.columns()) {
      if (span.right() >= left && span.left() <= right) {
        places.add(new Place(span.left(), span.right(), List.of()));
      }
    }
    return parted(line, from, end, places);
  }

  /**
   * The same where each part ends where the amounts of its column do: {@code Submitted Rate Adjust
   * Not Reimb}, whatever these words mean.
   */
  static int @Nullable [] ends(TextLine line, int from, int end, AmountGrid grid) {
    double left = line.word(from).box().x0();
    double right = line.word(end - 1).box().x1() + ALIGNED;
    var cuts = new TreeSet<Integer>();
    cuts.add(from);
    int over = 0;
    for (AmountGrid.Span span : grid.columns()) {
      if (span.right() > left && span.right() < right) {
        over++;
        cuts.add(ending(line, from, end, span.right()));
      }
    }
    boolean each = over >= SEVERAL && cuts.size() == over + 1 && cuts.first() == from;
    cuts.add(end);
    return each ? cuts.stream().mapToInt(Integer::intValue).toArray() : null;
  }

  /** The word after the one that ends there; less than any for none. */
  private static int ending(TextLine line, int from, int end, double right) {
    for (int word = from; word < end; word++) {
      if (Math.abs(line.word(word).box().x1() - right) < ALIGNED) {
        return word + 1;
      }
    }
    return -1;
  }

  /**
   * @param places those that it stands over; gets them in order
   */
  private static int @Nullable [] parted(TextLine line, int from, int end, List<Place> places) {
    if (places.size() < 2 || places.size() > end - from) {
      return null;
    }
    places.sort(Comparator.comparingDouble(Place::middle));
    int[] cuts = new int[places.size() + 1];
    int place = 0;
    cuts[0] = from;
    for (int word = from; word < end; word++) {
      int nearest = nearest(line, word, places);
      if (nearest < place || nearest > place + 1 || (word == from && nearest > 0)) {
        return null;
      }
      cuts[nearest] = nearest > place ? word : cuts[nearest];
      place = nearest;
    }
    cuts[places.size()] = end;
    return place == places.size() - 1 && areKnown(line, cuts, places) ? cuts : null;
  }

  private static int nearest(TextLine line, int word, List<Place> places) {
    double middle = (line.word(word).box().x0() + line.word(word).box().x1()) / 2;
    int nearest = 0;
    for (int i = 1; i < places.size(); i++) {
      boolean nearer =
          Math.abs(places.get(i).middle() - middle)
              < Math.abs(places.get(nearest).middle() - middle);
      nearest = nearer ? i : nearest;
    }
    return nearest;
  }

  /** Whether each part, with the words below it, is the heading of an amount. */
  private static boolean areKnown(TextLine line, int[] cuts, List<Place> places) {
    for (int i = 0; i < places.size(); i++) {
      var tokens = new ArrayList<>(line.tokens(cuts[i], cuts[i + 1]));
      tokens.addAll(places.get(i).tokens());
      Field field = LabelBook.COLUMNS.field(tokens, line.recognised());
      if (field == null || !field.isMoney()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the parts stand over their columns alike, as no title of several would. */
  private static boolean isAligned(TextLine line, int[] cuts, List<Place> places) {
    boolean lefts = true;
    boolean middles = true;
    boolean rights = true;
    for (int i = 0; i < places.size(); i++) {
      double left = line.word(cuts[i]).box().x0();
      double right = line.word(cuts[i + 1] - 1).box().x1();
      Place place = places.get(i);
      lefts &= Math.abs(left - place.left()) < ALIGNED;
      rights &= Math.abs(right - place.right()) < ALIGNED;
      middles &= Math.abs((left + right) / 2 - place.middle()) < ALIGNED;
    }
    return lefts || middles || rights;
  }
}
