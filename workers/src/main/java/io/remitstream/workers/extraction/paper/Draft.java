package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.printed.PrintedRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been read so far of a remittance, a claim or a line: leaves by field. */
class Draft {

  private final Map<Field, Leaf> leaves = new EnumMap<>(Field.class);

  @Nullable Leaf leaf(Field field) {
    return leaves.get(field);
  }

  boolean has(Field field) {
    return leaves.containsKey(field);
  }

  /** Keeps the first. */
  boolean put(@Nullable Leaf leaf) {
    return leaf != null && leaves.putIfAbsent(leaf.field(), leaf) == null;
  }

  void replace(Leaf leaf) {
    leaves.put(leaf.field(), leaf);
  }

  void remove(Field field) {
    leaves.remove(field);
  }

  Map<Field, Leaf> leaves() {
    return leaves;
  }

  /** How many of the ten amounts it has. */
  int amounts() {
    int amounts = 0;
    for (Field field : leaves.keySet()) {
      amounts += field.isAmount() ? 1 : 0;
    }
    return amounts;
  }

  /** A printed adjustment; its three leaves may stand in one cell. */
  record Adjusted(@Nullable Leaf group, @Nullable Leaf reason, @Nullable Leaf amount) {}

  static final class LineDraft extends Draft {
    final List<Leaf> modifiers = new ArrayList<>();
    final List<Leaf> remarks = new ArrayList<>();
    final List<Adjusted> adjustments = new ArrayList<>();
  }

  static final class ClaimDraft extends Draft {
    final List<LineDraft> lines = new ArrayList<>();
    final UnnamedColumns unnamed = new UnnamedColumns();

    /** Whether its totals were read, so that what follows is another's. */
    boolean totalled;

    /** Whether its number is called the claim's, and not just a reference. */
    boolean named;

    /** Whether its number stands below its only service. */
    boolean numberedBelow;

    boolean begun() {
      return !lines.isEmpty() || totalled;
    }

    /** What its services come to. */
    Money sum(Field field) {
      Money sum = Money.ZERO;
      for (LineDraft line : lines) {
        Leaf leaf = line.leaf(field);
        sum = leaf == null ? sum : sum.plus(leaf.money());
      }
      return sum;
    }
  }

  /**
   * @param reason the code or the words
   * @param code of the X12 list where the words are known, or else the words
   */
  record Withheld(Leaf reason, String code, Leaf amount) {}

  static final class RemittanceDraft extends Draft {
    final List<ClaimDraft> claims = new ArrayList<>();
    final List<Withheld> withheld = new ArrayList<>();

    /** Every amount that stands on its pages, understood or not. */
    final List<Money> printed = new ArrayList<>();

    /** The lines on which they stand, of what the document itself holds as text. */
    final List<PrintedRow> rows = new ArrayList<>();

    /** The same across whole pages, of those that have lines beside one another. */
    final List<PrintedRow> across = new ArrayList<>();

    /** Those of them that are understood, but tell nothing that is kept. */
    final List<Money> passed = new ArrayList<>();

    /** Every number such as claims have that stands among its rows and that no label tells. */
    final List<String> numbers = new ArrayList<>();
  }
}
