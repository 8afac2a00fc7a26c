package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table whose heading was found. Where an item takes several rows, each has its own columns. */
final class Table {

  final List<List<Column>> tiers = new ArrayList<>();
  final boolean totals;
  final int page;
  double bottom;
  int rows;

  /** The row of the item that was read last. */
  int tier;

  Table(List<Column> columns, boolean totals, int page, double bottom) {
    tiers.add(columns);
    this.totals = totals;
    this.page = page;
    this.bottom = bottom;
  }

  Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (List<Column> columns : tiers) {
      for (Column column : columns) {
        if (column.field != null) {
          fields.add(column.field);
        }
      }
    }
    return fields;
  }

  boolean has(Field field) {
    for (List<Column> columns : tiers) {
      if (find(columns, field) != null) {
        return true;
      }
    }
    return false;
  }

  /** Those of some columns that are such. */
  static List<Column> those(List<Column> columns, Predicate<Column> such) {
    var those = new ArrayList<Column>(columns.size());
    for (Column column : columns) {
      if (such.test(column)) {
        those.add(column);
      }
    }
    return those;
  }

  static @Nullable Column find(List<Column> columns, Field field) {
    for (Column column : columns) {
      if (column.field == field) {
        return column;
      }
    }
    return null;
  }

  boolean hasMoney() {
    for (List<Column> columns : tiers) {
      for (Column column : columns) {
        if (column.isMoney()) {
          return true;
        }
      }
    }
    return false;
  }

  /** One row for the whole document, not for a service. */
  boolean ofDocument() {
    return has(Field.PAYMENT_AMOUNT) && !has(Field.PROCEDURE);
  }

  /** Whether an amount stands in both: then the other takes its place, and adds no row to it. */
  boolean sharesAmounts(Table other) {
    Set<Field> shared = fields();
    shared.retainAll(other.fields());
    return shared.stream().anyMatch(Field::isAmount);
  }

  /** Whether its only row has been read. */
  boolean spent() {
    return ofDocument() && rows > 0;
  }

  /** Whether it tells of a whole claim what the other tells of each service. */
  boolean isSummaryOf(Table other) {
    boolean services =
        has(Field.PROCEDURE) || has(Field.DESCRIPTION) || has(Field.UNITS) || has(Field.MODIFIERS);
    return !services && hasMoney() && other.has(Field.PROCEDURE) && other.hasMoney();
  }

  /** A row a claim. */
  boolean ofClaims() {
    return (has(Field.CLAIM_NUMBER) || has(Field.ACCOUNT) || has(Field.PATIENT_NAME));
  }
}
