package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of text as a row of a table: numbers by where they end, words by what they are.
 */
final class RowReader {

  private static final double FAR = 60;
  private static final double SMALL = 0.85;
  private static final double LEFT_OUT = 40;

  private final TextLine line;
  private final List<Column> columns;
  private final boolean[] used;
  private final Row row = new Row();

  private RowReader(TextLine line, List<Column> columns, boolean[] taken) {
    this.line = line;
    this.columns = columns;
    this.used = taken.clone();
  }

  static Row read(TextLine line, List<Column> columns, boolean[] taken) {
    return new RowReader(line, columns, taken).read();
  }

  private Row read() {
    readMarks();
    readAdjustments();
    readMoney();
    readDates();
    readTexts();
    pairAdjustments();
    return row;
  }

  /** Raised marks behind a number are remarks. */
  private void readMarks() {
    for (int i = 1; i < line.size(); i++) {
      Word word = line.word(i);
      Word before = line.word(i - 1);
      boolean raised =
          word.size() < SMALL * before.size() && word.box().x0() - before.box().x1() < 3;
      if (!used[i] && raised && Amounts.parse(before.text()) != null) {
        remark(i);
        used[i] = true;
      }
    }
  }

  private void remark(int word) {
    for (String code : Codes.remarks(line.text(word))) {
      row.remarks.add(Leaf.of(Field.REMARKS, code, line, word, word + 1, 0.97));
    }
  }

  /** {@code CO-45 353.60} or {@code CO 45 353.60}: the code tells what the amount is. */
  private void readAdjustments() {
    for (int i = 0; i + 1 < line.size(); i++) {
      Draft.Adjusted one = used[i] ? null : adjustment(line, i);
      if (one != null) {
        row.adjustments.add(one);
        int words = Codes.isGroup(line.text(i)) ? 3 : 2;
        for (int word = i; word < i + words; word++) {
          used[word] = true;
        }
      }
    }
  }

  static Draft.@Nullable Adjusted adjustment(TextLine line, int i) {
    String[] parts = Codes.groupAndReason(line.text(i));
    int amount = i + 1;
    int reason = i;
    if (parts == null && Codes.isGroup(line.text(i)) && Codes.isReason(line.text(i + 1))) {
      parts = new String[] {line.text(i), line.text(i + 1)};
      reason = i + 1;
      amount = i + 2;
    }
    Money money = parts == null || amount >= line.size() ? null : Amounts.parse(line.text(amount));
    if (parts == null || money == null) {
      return null;
    }
    return new Draft.Adjusted(
        Leaf.of(Field.ADJ_GROUP, parts[0], line, i, i + 1, 1),
        Leaf.of(Field.ADJ_REASON, parts[1], line, reason, reason + 1, 1),
        Leaf.of(Field.ADJ_AMOUNT, money, line, amount, amount + 1, 1));
  }

  private record Number(int word, Money money) {}

  private void readMoney() {
    List<Column> targets = columns.stream().filter(RowReader::takesNumbers).toList();
    var numbers = new ArrayList<Number>();
    for (int i = 0; i < line.size(); i++) {
      Money money = used[i] ? null : number(i, targets);
      if (money != null) {
        numbers.add(new Number(i, money));
      }
    }
    boolean real = numbers.stream().anyMatch(one -> !Amounts.isDash(line.text(one.word())));
    if (real && !targets.isEmpty()) {
      assign(numbers, targets);
    }
  }

  private static boolean takesNumbers(Column column) {
    return column.isMoney() || column.field == null || column.field == Field.UNITS;
  }

  private @Nullable Money number(int word, List<Column> targets) {
    String text = line.text(word);
    if (Amounts.isDash(text)) {
      return overMoney(line.word(word), targets) ? Money.ZERO : null;
    }
    return Amounts.parse(text);
  }

  private static boolean overMoney(Word word, List<Column> targets) {
    for (Column column : targets) {
      if (column.isMoney() && column.distance(word.box().x0(), word.box().x1()) < 16) {
        return true;
      }
    }
    return false;
  }

  /** The cheapest assignment that keeps the order; a number may be left out at a price. */
  private void assign(List<Number> numbers, List<Column> targets) {
    int n = numbers.size();
    int m = targets.size();
    double[][] cost = new double[n + 1][m + 1];
    int[][] choice = new int[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        if (i == n) {
          continue;
        }
        cost[i][j] = LEFT_OUT + cost[i + 1][j];
        choice[i][j] = 0;
        if (j < m) {
          Word word = line.word(numbers.get(i).word());
          double distance = targets.get(j).distance(word.box().x0(), word.box().x1());
          if (cost[i][j + 1] <= cost[i][j]) {
            cost[i][j] = cost[i][j + 1];
            choice[i][j] = 1;
          }
          if (distance < FAR && distance + cost[i + 1][j + 1] < cost[i][j]) {
            cost[i][j] = distance + cost[i + 1][j + 1];
            choice[i][j] = 2;
          }
        }
      }
    }
    take(numbers, targets, choice);
  }

  private void take(List<Number> numbers, List<Column> targets, int[][] choice) {
    int i = 0;
    int j = 0;
    while (i < numbers.size()) {
      if (choice[i][j] == 0) {
        i++;
      } else if (choice[i][j] == 1) {
        j++;
      } else {
        take(numbers.get(i++), targets.get(j++));
      }
    }
  }

  private void take(Number number, Column column) {
    int i = number.word();
    used[i] = true;
    row.byColumn.put(column, number.money());
    if (column.field == Field.UNITS) {
      if (Codes.isUnits(line.text(i))) {
        row.put(Leaf.of(Field.UNITS, line.text(i), line, i, i + 1, 1));
      }
    } else if (column.field != null) {
      row.put(Leaf.of(column.field, number.money(), line, i, i + 1, column.trust));
      row.money++;
      column.learn(line.word(i).box().x1());
    }
  }

  private void readDates() {
    Column column = null;
    for (Column one : columns) {
      boolean ofDates = one.field == Field.DATE || one.field == Field.FROM || one.field == Field.TO;
      column = ofDates && column == null ? one : column;
    }
    boolean from = true;
    for (int i = 0; i < line.size() && column != null; i++) {
      if (used[i]) {
        continue;
      }
      int words = from || !row.has(Field.TO) ? date(i, column) : 0;
      for (int word = i; word < i + words; word++) {
        used[word] = true;
      }
      i += Math.max(0, words - 1);
    }
  }

  /** How many words it takes; 0 where there is no date. */
  private int date(int i, Column column) {
    String text = line.text(i);
    Dates.Found found = Dates.find(offset -> line.textOrNull(i + offset));
    if (found != null) {
      put(found.date(), i, found.words());
      return found.words();
    }
    int range = text.indexOf('-');
    LocalDate first = range > 5 ? Dates.parse(text.substring(0, range)) : null;
    LocalDate second = range > 5 ? Dates.parse(text.substring(range + 1)) : null;
    if (first != null && second != null) {
      put(first, i, 1);
      put(second, i, 1);
      return 1;
    }
    return column.gap(line.word(i).box().x0(), line.word(i).box().x1()) < 12 ? compact(i) : 0;
  }

  /** {@code 1015 101525}, {@code 101525 101625} or one of six digits. */
  private int compact(int i) {
    LocalDate one = Dates.compact(line.text(i));
    String next = line.textOrNull(i + 1);
    LocalDate other = next == null ? null : Dates.compact(next);
    LocalDate before = one == null && other != null ? Dates.before(line.text(i), other) : null;
    if (before != null && other != null) {
      put(before, i, 1);
      put(other, i + 1, 1);
      return 2;
    }
    if (one != null) {
      put(one, i, 1);
      return 1;
    }
    return 0;
  }

  private void put(LocalDate date, int word, int words) {
    Field field = row.has(Field.FROM) ? Field.TO : Field.FROM;
    row.put(Leaf.of(field, date, line, word, word + words, 1));
  }

  private void readTexts() {
    List<Column> texts =
        columns.stream().filter(one -> one.field != null && !one.isMoney()).toList();
    Column before = null;
    for (int i = 0; i < line.size(); i++) {
      if (used[i]) {
        before = null;
        continue;
      }
      boolean same = i > 0 && !line.beginsPhrase(i);
      before = place(i, texts, same ? before : null);
    }
    joinDescription();
  }

  private final List<Integer> description = new ArrayList<>();

  /** The last word of a procedure and its modifiers. */
  private int code = -2;

  private @Nullable Column place(int i, List<Column> texts, @Nullable Column before) {
    Word word = line.word(i);
    String text = word.text();
    if (before != null && i - 1 == code && attaches(i)) {
      code = i;
      return before;
    }
    if (before != null
        && before.field == Field.DESCRIPTION
        && !(Codes.isProcedure(text) && under(texts, Field.PROCEDURE, word))) {
      description.add(i);
      return before;
    }
    if (before != null && before.field == Field.IGNORED && !Codes.isProcedure(text)) {
      double gap = before.gap(word.box().x0(), word.box().x1());
      if (gap == 0) {
        return before;
      }
    }
    List<Column> near =
        texts.stream()
            .filter(one -> one.gap(word.box().x0(), word.box().x1()) < LEFT_OUT)
            .sorted(
                Comparator.comparingDouble(
                    one ->
                        one.gap(word.box().x0(), word.box().x1()) * 10
                            + one.distance(word.box().x0(), word.box().x1())))
            .toList();
    for (Column column : near) {
      if (accept(i, column)) {
        return column;
      }
    }
    return null;
  }

  private static boolean under(List<Column> texts, Field field, Word word) {
    Column column = Table.find(texts, field);
    return column == null || column.gap(word.box().x0(), word.box().x1()) < LEFT_OUT;
  }

  /** Modifiers behind a procedure in its own cell. */
  private boolean attaches(int i) {
    String text = line.text(i);
    if (text.equals("-") || text.equals(",")) {
      return true;
    }
    return addModifiers(i);
  }

  private boolean addModifiers(int i) {
    String[] parts = line.text(i).split("[,/-]", -1);
    for (String part : parts) {
      if (!part.isEmpty() && !Codes.isModifier(part)) {
        return false;
      }
    }
    for (String part : parts) {
      if (!part.isEmpty()) {
        row.modifiers.add(Leaf.of(Field.MODIFIERS, part, line, i, i + 1, 1));
      }
    }
    return true;
  }

  private boolean accept(int i, Column column) {
    String text = line.text(i);
    Field field = column.field;
    if (field == null) {
      return false;
    }
    return switch (field) {
      case PROCEDURE ->
          procedure(i) || (Table.find(columns, Field.DESCRIPTION) == null && describe(i));
      case MODIFIERS -> addModifiers(i);
      case UNITS -> Codes.isUnits(text) && row.put(Leaf.of(Field.UNITS, text, line, i, i + 1, 1));
      case REMARKS -> acceptRemarks(i, column);
      case DESCRIPTION, TYPE_OF_SERVICE -> describe(i);
      case ADJ_CODE, ADJ_REASON -> adjustmentCode(i);
      case ADJ_GROUP ->
          Codes.isGroup(text) && row.put(Leaf.of(Field.ADJ_GROUP, text, line, i, i + 1, 1));
      case MEMBER_ID, ACCOUNT, CLAIM_NUMBER ->
          row.put(Values.read(field, line, i, idEnd(i), 1, true));
      case PATIENT_NAME -> name(i);
      case STATUS -> row.put(Values.read(field, line, i, line.phraseEnd(i), 1, true));
      default ->
          field == Field.IGNORED
              && column.gap(line.word(i).box().x0(), line.word(i).box().x1()) < 6;
    };
  }

  private int idEnd(int i) {
    int end = line.phraseEnd(i);
    for (int word = i; word < end; word++) {
      used[word] = true;
    }
    return end;
  }

  private boolean name(int i) {
    Leaf name = Values.read(Field.PATIENT_NAME, line, i, line.phraseEnd(i), 1, true);
    if (name == null) {
      return false;
    }
    for (int word = i; word < line.phraseEnd(i); word++) {
      used[word] = true;
    }
    return row.put(name);
  }

  private boolean procedure(int i) {
    List<String> parts = Codes.procedureParts(line.text(i));
    if (parts.isEmpty()) {
      // The word before a code in its cell: Code 80061
      return List.of("code", "cpt", "hcpcs", "procedure", "codigo")
          .contains(String.join("", Spelling.tokens(line.text(i))));
    }
    if (!row.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), line, i, i + 1, 1))) {
      return false;
    }
    code = i;
    for (String modifier : parts.subList(1, parts.size())) {
      row.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, line, i, i + 1, 1));
    }
    return true;
  }

  private boolean acceptRemarks(int i, Column column) {
    List<String> codes = Codes.remarks(line.text(i));
    if (codes.isEmpty() || column.gap(line.word(i).box().x0(), line.word(i).box().x1()) > 25) {
      return false;
    }
    for (String code : codes) {
      String[] parts = Codes.groupAndReason(code.toUpperCase(Locale.ROOT));
      row.remarks.add(
          Leaf.of(Field.REMARKS, parts == null ? code : code, line, i, i + 1, column.trust));
    }
    return true;
  }

  private boolean describe(int i) {
    String text = line.text(i);
    List<String> parts = Codes.procedureParts(text);
    boolean leads = line.beginsPhrase(i) || description.isEmpty();
    boolean isCode = !parts.isEmpty() && !row.has(Field.PROCEDURE) && leads;
    if (isCode) {
      return procedure(i);
    }
    boolean beforeCode = i + 1 < line.size() && !Codes.procedureParts(line.text(i + 1)).isEmpty();
    if (beforeCode && procedure(i)) {
      return true;
    }
    if (Codes.isInteger(text) && line.beginsPhrase(i) && line.phraseEnd(i) == i + 1) {
      return false;
    }
    description.add(i);
    return true;
  }

  private void joinDescription() {
    if (description.isEmpty()) {
      return;
    }
    List<Word> words = description.stream().map(line::word).toList();
    row.descriptions.add(
        new Leaf(Field.DESCRIPTION, Leaf.text(words), words, line.page, line.method, 0.98));
  }

  private boolean adjustmentCode(int i) {
    String text = line.text(i);
    String[] parts = Codes.groupAndReason(text);
    if (parts != null) {
      return row.put(Leaf.of(Field.ADJ_GROUP, parts[0], line, i, i + 1, 1))
          && row.put(Leaf.of(Field.ADJ_REASON, parts[1], line, i, i + 1, 1));
    }
    if (Codes.isGroup(text)) {
      return row.put(Leaf.of(Field.ADJ_GROUP, text, line, i, i + 1, 1));
    }
    return Codes.isReason(text) && row.put(Leaf.of(Field.ADJ_REASON, text, line, i, i + 1, 1));
  }

  /** Code and amount in columns of their own. */
  private void pairAdjustments() {
    Leaf group = row.leaf(Field.ADJ_GROUP);
    Leaf reason = row.leaf(Field.ADJ_REASON);
    Leaf amount = row.leaf(Field.ADJ_AMOUNT);
    if (reason != null || (group != null && amount != null)) {
      row.adjustments.add(new Draft.Adjusted(group, reason, amount));
    }
    row.remove(Field.ADJ_GROUP);
    row.remove(Field.ADJ_REASON);
    row.remove(Field.ADJ_AMOUNT);
  }
}
