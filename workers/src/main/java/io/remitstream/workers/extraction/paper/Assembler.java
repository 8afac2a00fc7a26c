package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document together, page by page and line by line: labels open claims and tell of them,
 * headings open tables, rows become lines and totals.
 */
final class Assembler {

  private static final double CONTINUES = 2.4;
  private static final int BLOCK = 3;

  private static final Set<Set<String>> EITHER =
      Set.of(
          Set.of("amount", "paid"),
          Set.of("net", "paid"),
          Set.of("total", "paid", "amount"),
          Set.of("we", "paid"),
          Set.of("payment", "amount"),
          Set.of("net", "payment"),
          Set.of("total", "payment"),
          Set.of("cantidad", "pagada"),
          Set.of("monto", "pagado"),
          Set.of("total", "pagado"));

  private RemittanceDraft remittance = new RemittanceDraft();
  private final List<RemittanceDraft> finished = new ArrayList<>();
  private final Anchors anchors = new Anchors();
  private final Parties parties = new Parties();

  private @Nullable ClaimDraft claim;
  private @Nullable LineDraft line;
  private @Nullable Table table;

  /** Whether the next identity begins another claim. */
  private boolean parted;

  /** Whether the table's rows are over, so that a row without an anchor is no line of it. */
  private boolean closed;

  /** Whether a line that is told label by label takes the amounts that come. */
  private boolean block;

  private boolean announced;
  private @Nullable Leaf weakDate;
  private @Nullable Leaf pendingDate;
  private int pendingDateAt;
  private @Nullable Leaf bare;
  private int bareAt;
  private double lastBaseline;
  private int pages;

  private List<TextLine> lines = List.of();
  private KeyFinder keys = new KeyFinder(lines);
  private boolean[][] taken = {};
  private List<List<KeyFinder.Found>> found = new ArrayList<>();

  /** Takes the next page; gives the remittances that it showed to be complete. */
  List<RemittanceDraft> add(Page page) {
    lines = Layout.lines(page);
    keys = new KeyFinder(lines);
    taken = new boolean[lines.size()][];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = new boolean[lines.get(i).size()];
    }
    anchors.read(lines, pages == 0);
    if (pages > 0 && Batch.begins(lines, keys, remittance)) {
      finish();
    }
    boolean first = pages++ == 0;
    found = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      found.add(keys.find(i));
      mark(found.get(i));
    }
    if (first) {
      parties.read(lines, page.height(), taken);
    }
    readLines();
    return drain();
  }

  List<RemittanceDraft> end() {
    finish();
    return drain();
  }

  Anchors anchors() {
    return anchors;
  }

  private List<RemittanceDraft> drain() {
    var done = List.copyOf(finished);
    finished.clear();
    return done;
  }

  private void mark(List<KeyFinder.Found> found) {
    for (KeyFinder.Found one : found) {
      boolean[] words = taken[one.line()];
      TextLine at = lines.get(one.line());
      for (int word = 0; word < words.length; word++) {
        words[word] |= one.leaf().words().contains(at.word(word));
      }
    }
  }

  private void readLines() {
    var headings = new HeadingFinder(lines);
    int i = 0;
    while (i < lines.size()) {
      HeadingFinder.Heading heading = hasColonLabel(i) ? null : headings.at(i);
      if (heading != null) {
        ColumnSolver.solve(heading.table(), lines, heading.last());
        open(heading.table(), i);
        i = heading.last() + 1;
      } else {
        read(i, found.get(i));
        i++;
      }
    }
  }

  private boolean hasColonLabel(int index) {
    return keys.labels(index).stream()
        .anyMatch(
            label -> label.colon() && label.field() != Field.LINE_ADJUSTMENT && !isTotals(index));
  }

  private boolean isTotals(int index) {
    return Totals.of(lines.get(index)) != Totals.Scope.NONE;
  }

  private void open(Table next, int index) {
    Table before = table;
    TextLine at = lines.get(index);
    boolean second =
        before != null
            && before.rows == 0
            && before.page == at.page
            && before.hasMoney()
            && next.hasMoney()
            && !before.sharesAmounts(next)
            && !next.totals
            && at.baseline - before.bottom < CONTINUES * at.size;
    if (second && before != null) {
      before.tiers.addAll(next.tiers);
      before.bottom = next.bottom;
    } else {
      if (next.totals && before != null) {
        next.tier = 0;
      }
      table = next;
    }
    block = false;
    closed = false;
    lastBaseline = next.bottom;
  }

  private void read(int index, List<KeyFinder.Found> labelled) {
    TextLine at = lines.get(index);
    Table current = table;
    announced |= announces(at);
    if (at.tokens.size() >= 3
        && at.tokens.get(0).equals("adjustment")
        && at.tokens.get(1).equals("to")) {
      return; // additions to a claim's totals, told again in the payment
    }
    boolean names =
        labelled.stream().anyMatch(one -> one.label().colon() && one.label().field().isIdentity());
    Row row = current == null || current.spent() || names ? null : row(index, current);
    if (row != null && current != null && isRow(row, at, current)) {
      keysOfTotals(labelled, at);
      take(row, index, current);
      return;
    }
    if (withheld(at, index)) {
      return;
    }
    boolean colon = labelled.stream().anyMatch(one -> one.label().colon());
    if (!colon && !block && current != null && row != null && continues(at, row, current)) {
      LineDraft last = Objects.requireNonNull(line);
      row.onto(last);
      lastBaseline = at.baseline;
      return;
    }
    if (!labelled.isEmpty()) {
      takeKeys(index, labelled);
      return;
    }
    bareText(index, at);
  }

  private Row row(int index, Table current) {
    int tier = tierOf(index, current);
    return RowReader.read(
        lines.get(index), current.tiers.get(tier), new boolean[lines.get(index).size()]);
  }

  private int tierOf(int index, Table current) {
    if (current.tiers.size() == 1) {
      return 0;
    }
    TextLine at = lines.get(index);
    boolean anchored = isTotals(index) || Dates.find(at::textOrNull) != null;
    return anchored ? 0 : Math.min(current.tier + 1, current.tiers.size() - 1);
  }

  private boolean isRow(Row row, TextLine at, Table current) {
    Totals.Scope scope = Totals.of(at);
    if (current.tiers.size() > 1
        && row.money > 0
        && !row.anchored()
        && scope == Totals.Scope.NONE) {
      return current.rows > 0;
    }
    if (!current.hasMoney()) {
      return row.anchored() && row.money == 0;
    }
    if (row.money == 0) {
      return false;
    }
    if (scope != Totals.Scope.NONE || row.anchored() || current.totals || current.ofDocument()) {
      return true;
    }
    boolean described = !row.descriptions.isEmpty() || row.has(Field.UNITS);
    boolean pending = line != null && line.amounts() == 0 && !current.has(Field.PROCEDURE);
    boolean claims =
        current.ofClaims()
            && (row.has(Field.CLAIM_NUMBER)
                || row.has(Field.ACCOUNT)
                || row.has(Field.PATIENT_NAME));
    return !closed
        && (pending || claims || (described && row.money >= 3 && !current.has(Field.PROCEDURE)));
  }

  /** What a row of totals says besides, such as the patient's share. */
  private void keysOfTotals(List<KeyFinder.Found> found, TextLine at) {
    ClaimDraft current = claim;
    if (current == null || Totals.of(at) != Totals.Scope.CLAIM) {
      return;
    }
    for (KeyFinder.Found one : found) {
      boolean owed = one.label().field() == Field.OWED && !one.below();
      if (owed && table != null && !table.has(Field.OWED)) {
        current.put(one.leaf());
      }
    }
  }

  private void take(Row row, int index, Table current) {
    TextLine at = lines.get(index);
    lastBaseline = at.baseline;
    current.rows++;
    Totals.Scope scope = Totals.of(at);
    if (current.ofDocument()) {
      row.leaves().values().stream()
          .filter(leaf -> leaf.field().ofHeader())
          .forEach(remittance::put);
      return;
    }
    boolean lower = current.tiers.size() > 1 && tierOf(index, current) > 0;
    current.tier = lower ? tierOf(index, current) : 0;
    if (lower && closed) {
      totals(row, Totals.Scope.CLAIM, true);
    } else if (lower && line != null) {
      row.onto(line);
    } else if (current.totals || scope != Totals.Scope.NONE) {
      totals(row, scope == Totals.Scope.NONE ? Totals.Scope.CLAIM : scope, false);
    } else {
      item(row, current);
    }
  }

  private void totals(Row row, Totals.Scope scope, boolean more) {
    ClaimDraft current = claim;
    if (current != null && scope == Totals.Scope.CLAIM && (more || !current.totalled)) {
      row.leaves().values().stream().filter(leaf -> leaf.field().isAmount()).forEach(current::put);
      current.totalled = true;
    }
    line = null;
    closed = true;
    block = false;
  }

  private void item(Row row, Table current) {
    if (current.ofClaims()) {
      identify(row);
    }
    boolean service = current.has(Field.PROCEDURE) || !current.ofClaims();
    ClaimDraft into = claim();
    if (!service) {
      row.leaves().values().stream().filter(leaf -> !leaf.field().isIdentity()).forEach(into::put);
      into.totalled = true;
      return;
    }
    boolean pending = line != null && line.amounts() == 0 && row.money > 0 && !row.anchored();
    if (!pending || line == null) {
      if (into.totalled && !current.ofClaims()) {
        parted = true;
        into = claim();
      }
      line = new LineDraft();
      into.lines.add(line);
    }
    row.onto(line);
    List.of(Field.PATIENT_NAME, Field.MEMBER_ID, Field.ACCOUNT, Field.CLAIM_NUMBER, Field.STATUS)
        .forEach(Objects.requireNonNull(line)::remove);
  }

  /** A row that names its claim. */
  private void identify(Row row) {
    var identity =
        row.leaves().values().stream().filter(leaf -> leaf.field().isIdentity()).toList();
    if (!identity.isEmpty() && differs(identity)) {
      begin();
    }
    ClaimDraft into = claim();
    identity.forEach(into::put);
    into.put(row.leaf(Field.STATUS));
  }

  private boolean withheld(TextLine at, int index) {
    if (claim != null
        && claim.lines.isEmpty()
        && !claim.totalled
        && remittance.claims.size() <= 1) {
      return false;
    }
    Draft.Withheld one = Withholding.read(at, taken[index], announced);
    if (one == null) {
      return false;
    }
    remittance.withheld.add(one);
    line = null;
    closed = true;
    return true;
  }

  private void takeKeys(int index, List<KeyFinder.Found> found) {
    TextLine at = lines.get(index);
    List<Leaf> identity =
        found.stream()
            .map(KeyFinder.Found::leaf)
            .filter(leaf -> leaf.field().isIdentity())
            .filter(this::plausible)
            .toList();
    if (!identity.isEmpty() && (differs(identity) || leadsToAnother(index))) {
      begin();
    }
    if (!identity.isEmpty()) {
      ClaimDraft into = claim();
      identity.forEach(leaf -> identify(into, leaf));
      nameBefore(at, found, into);
      statusBeside(index, into);
    }
    for (KeyFinder.Found one : found) {
      if (!one.leaf().field().isIdentity()) {
        take(one, index, !identity.isEmpty());
      }
    }
  }

  /** The same patient again, above another claim's number. */
  private boolean leadsToAnother(int index) {
    ClaimDraft current = claim;
    Leaf number = current == null || !current.begun() ? null : current.leaf(Field.CLAIM_NUMBER);
    for (int next = index + 1; number != null && next < Math.min(index + 4, found.size()); next++) {
      for (KeyFinder.Found one : found.get(next)) {
        Leaf leaf = one.leaf();
        if (leaf.field() == Field.CLAIM_NUMBER && plausible(leaf)) {
          return !leaf.value().equals(number.value());
        }
      }
    }
    return false;
  }

  private void identify(ClaimDraft into, Leaf leaf) {
    Leaf before = into.leaf(leaf.field());
    if (before == null
        || (leaf.field() == Field.PATIENT_NAME && !into.begun() && before.trust() < leaf.trust())) {
      into.replace(leaf);
    }
  }

  private boolean plausible(Leaf leaf) {
    return leaf.field() != Field.CLAIM_NUMBER || leaf.text().length() > 3;
  }

  /** Whether these tell of another claim than the one being read. */
  private boolean differs(List<Leaf> identity) {
    ClaimDraft current = claim;
    if (current == null || parted) {
      return true;
    }
    boolean same = false;
    boolean other = false;
    for (Leaf leaf : identity) {
      Leaf before = current.leaf(leaf.field());
      boolean equal = before != null && before.value().equals(leaf.value());
      same |= equal;
      other |=
          before != null
              && !equal
              && !(leaf.field() == Field.PATIENT_NAME
                  && !current.begun()
                  && !current.has(Field.CLAIM_NUMBER));
    }
    boolean extends_ = identity.stream().noneMatch(leaf -> current.has(leaf.field()));
    return other || (current.begun() && !same && !(extends_ && !current.totalled));
  }

  /** The name that leads a line of labels. */
  private void nameBefore(TextLine at, List<KeyFinder.Found> found, ClaimDraft into) {
    int first =
        keys.labels(lines.indexOf(at)).stream().mapToInt(KeyFinder.Label::from).min().orElse(0);
    int to = Math.min(first, at.phraseEnd(0));
    if (into.has(Field.PATIENT_NAME) || first == 0 || to > 6) {
      return;
    }
    Leaf name = Values.read(Field.PATIENT_NAME, at, 0, to, 0.97, true);
    if (name != null && at.size() > 0 && (to > 1)) {
      into.put(name);
    }
  }

  private void statusBeside(int index, ClaimDraft into) {
    TextLine at = lines.get(index);
    for (int word = 1; word < at.size(); word++) {
      boolean open = at.beginsPhrase(word) && !taken[index][word] && at.phraseEnd(word) - word <= 5;
      if (open
          && !Codes.hasDigit(at.text(word))
          && keys.labels(index).stream().noneMatch(new Covers(word)::of)) {
        into.put(Values.read(Field.STATUS, at, word, at.phraseEnd(word), 0.97, true));
      }
    }
  }

  private record Covers(int word) {
    boolean of(KeyFinder.Label label) {
      return label.from() <= word && word < label.to();
    }
  }

  private void take(KeyFinder.Found one, int index, boolean heading) {
    Leaf leaf = one.leaf();
    Field field = leaf.field();
    switch (field) {
      case WEAK_DATE -> weakDate = weakDate == null ? leaf : weakDate;
      case PAYMENT_AMOUNT -> payment(one);
      case SERVICE_DATE, FROM, TO -> serviceDate(one, index, heading);
      case PROCEDURE -> procedure(one, index);
      case REMARKS -> remarks(one);
      case LINE_ADJUSTMENT -> adjust(one);
      case MODIFIERS, UNITS, DESCRIPTION -> detail(leaf);
      case STATUS -> status(leaf);
      default -> amountOrHeader(leaf);
    }
  }

  private void status(Leaf leaf) {
    if (claim != null) {
      claim.put(leaf);
    }
  }

  private void amountOrHeader(Leaf leaf) {
    Field field = leaf.field();
    if (field.ofHeader()) {
      remittance.put(leaf);
    } else if (field.isAmount()) {
      amount(leaf);
    } else if (field == Field.DOCUMENT_NO) {
      remittance.put(leaf);
    }
  }

  /** The claim's or, in words that serve both, the payment's. */
  private void payment(KeyFinder.Found one) {
    TextLine at = lines.get(one.line());
    TextLine labelled = one.below() ? lines.get(Math.max(0, one.line() - 1)) : at;
    boolean either =
        !one.below()
            && EITHER.contains(Set.copyOf(labelled.tokens(one.label().from(), one.label().to())));
    ClaimDraft current = claim;
    if (either
        && current != null
        && current.begun()
        && (block || !current.has(Field.PAID))
        && current.amounts() > 0 | block) {
      amount(
          new Leaf(
              Field.PAID,
              one.leaf().value(),
              one.leaf().words(),
              one.leaf().page(),
              one.leaf().method(),
              0.9));
    } else {
      remittance.put(one.leaf());
    }
  }

  private void amount(Leaf leaf) {
    ClaimDraft current = claim;
    if (current == null) {
      return;
    }
    LineDraft open = line;
    if (block && open != null && open.put(leaf)) {
      return;
    }
    if (!block
        && open != null
        && open.amounts() > 0
        && !current.totalled
        && table != null
        && table.has(leaf.field())) {
      return;
    }
    if (!current.has(Field.CLAIM_NUMBER) && current.lines.isEmpty()) {
      return; // a summary before the first claim
    }
    current.put(leaf);
    if (!current.lines.isEmpty()) {
      current.totalled = true;
      block = false;
    }
  }

  private void serviceDate(KeyFinder.Found one, int index, boolean heading) {
    Leaf leaf = one.leaf();
    LineDraft open = line;
    if (block && open != null && !open.has(Field.FROM) && leaf.field() != Field.TO) {
      dates(open, leaf);
      return;
    }
    ClaimDraft current = claim;
    if (current == null) {
      return;
    }
    if (leaf.field() == Field.SERVICE_DATE && !heading) {
      pendingDate = leaf;
      pendingDateAt = index;
    }
    if (current.lines.isEmpty() || heading) {
      dates(current, leaf);
    } else if (block && open != null) {
      dates(open, leaf);
    }
  }

  private void dates(Draft into, Leaf leaf) {
    Field field = leaf.field() == Field.SERVICE_DATE ? Field.FROM : leaf.field();
    into.put(as(field, leaf));
    if (leaf.field() == Field.SERVICE_DATE) {
      into.put(secondDate(leaf));
    }
  }

  /** The end of a range of dates. */
  private @Nullable Leaf secondDate(Leaf first) {
    for (TextLine at : lines) {
      int word = at.words.indexOf(first.words().getLast());
      for (int next = word + 1; word >= 0 && next <= word + 2 && next < at.size(); next++) {
        Leaf second = Values.date(Field.TO, at, next, at.size(), first.trust());
        if (second != null && at.phrase(next) == at.phrase(word)) {
          return second;
        }
      }
    }
    return null;
  }

  private static Leaf as(Field field, Leaf leaf) {
    return new Leaf(field, leaf.value(), leaf.words(), leaf.page(), leaf.method(), leaf.trust());
  }

  /** A procedure label by label begins a line, with the date and the text just above it. */
  private void procedure(KeyFinder.Found one, int index) {
    TextLine at = lines.get(one.line());
    int from = at.words.indexOf(one.leaf().words().getFirst());
    List<String> parts = Codes.procedureParts(at.text(from));
    ClaimDraft current = claim;
    if (parts.isEmpty() || current == null) {
      return;
    }
    LineDraft open = line;
    if (!block || open == null || open.has(Field.PROCEDURE)) {
      open = new LineDraft();
      line = open;
      current.lines.add(open);
      Leaf date = pendingDate;
      boolean near = date != null && index - pendingDateAt <= BLOCK && index >= pendingDateAt;
      if (near && date != null) {
        Leaf claimed = current.leaf(Field.FROM);
        if (claimed != null && claimed.words().equals(date.words())) {
          current.remove(Field.FROM);
          current.remove(Field.TO);
        }
        dates(open, date);
      }
      Leaf text = bare;
      if (text != null && index - bareAt <= BLOCK && index > bareAt) {
        open.put(as(Field.DESCRIPTION, text));
      }
    }
    block = true;
    closed = true;
    table = null;
    open.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), at, from, from + 1, one.leaf().trust()));
    for (String modifier : parts.subList(1, parts.size())) {
      open.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, at, from, from + 1, 1));
    }
    for (int word = from + 1; word < at.phraseEnd(from); word++) {
      for (String modifier : at.text(word).split("[-,]", -1)) {
        if (Codes.isModifier(modifier)) {
          open.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, at, word, word + 1, 1));
        }
      }
    }
  }

  private void detail(Leaf leaf) {
    LineDraft open = line;
    if (!block || open == null) {
      if (leaf.field() == Field.DESCRIPTION) {
        bare = leaf;
      }
      return;
    }
    if (leaf.field() != Field.MODIFIERS) {
      open.put(leaf);
      return;
    }
    for (var word : leaf.words()) {
      for (String modifier : word.text().split("[-,]", -1)) {
        if (Codes.isModifier(modifier)) {
          open.modifiers.add(
              new Leaf(Field.MODIFIERS, modifier, List.of(word), leaf.page(), leaf.method(), 1));
        }
      }
    }
  }

  private void remarks(KeyFinder.Found one) {
    LineDraft open = line;
    if (open == null) {
      return;
    }
    for (var word : one.leaf().words()) {
      List<String> codes = Codes.remarks(word.text());
      if (codes.isEmpty()) {
        return;
      }
      for (String code : codes) {
        open.remarks.add(
            new Leaf(
                Field.REMARKS, code, List.of(word), one.leaf().page(), one.leaf().method(), 0.97));
      }
    }
    lastBaseline = lines.get(one.line()).baseline;
  }

  private void adjust(KeyFinder.Found one) {
    LineDraft open = line;
    TextLine at = lines.get(one.line());
    int from = at.words.indexOf(one.leaf().words().getFirst());
    if (open == null) {
      return;
    }
    for (int word = from; word + 1 < at.size(); word++) {
      Draft.Adjusted adjusted = RowReader.adjustment(at, word);
      if (adjusted != null) {
        open.adjustments.add(adjusted);
      }
    }
  }

  private boolean continues(TextLine at, Row row, Table current) {
    LineDraft last = line;
    if (last == null
        || at.baseline - lastBaseline > CONTINUES * at.size
        || at.baseline <= lastBaseline) {
      return false;
    }
    boolean says =
        !row.descriptions.isEmpty()
            || !row.remarks.isEmpty()
            || !row.adjustments.isEmpty()
            || !row.modifiers.isEmpty()
            || row.has(Field.PROCEDURE);
    return says
        && Totals.of(at) == Totals.Scope.NONE
        && (row.money == 0 || !row.adjustments.isEmpty())
        && at.size() < 14;
  }

  private void bareText(int index, TextLine at) {
    if (Totals.of(at) == Totals.Scope.CLAIM) {
      block = false;
      return;
    }
    if (isClaimBreak(at)) {
      parted = claim != null && claim.begun();
      return;
    }
    boolean phrase = at.size() > 0 && at.phraseEnd(0) == at.size() && at.size() <= 8;
    if (phrase && Character.isLetter(at.text(0).charAt(0))) {
      bare = Leaf.of(Field.DESCRIPTION, at.text(0, at.size()), at, 0, at.size(), 0.97);
      bareAt = index;
    }
  }

  private static boolean announces(TextLine at) {
    return at.tokens.contains("plb")
        || (at.tokens.contains("provider") && at.tokens.contains("adjustment"))
        || (at.tokens.contains("ajuste") && at.tokens.contains("proveedor"));
  }

  private static boolean isClaimBreak(TextLine at) {
    List<String> tokens = at.tokens;
    return tokens.size() >= 2
        && tokens.size() <= 5
        && (tokens.get(0).equals("claim") || tokens.get(0).equals("reclamacion"))
        && Codes.isInteger(tokens.get(1));
  }

  private ClaimDraft claim() {
    if (claim == null || parted) {
      begin();
    }
    return Objects.requireNonNull(claim);
  }

  private void begin() {
    claim = new ClaimDraft();
    remittance.claims.add(claim);
    line = null;
    block = false;
    parted = false;
    closed = false;
    pendingDate = null;
  }

  private void finish() {
    inherit();
    if (!remittance.has(Field.PAYMENT_DATE)
        && weakDate != null
        && (remittance.has(Field.PAYMENT_AMOUNT) || remittance.has(Field.TRACE))) {
      remittance.put(as(Field.PAYMENT_DATE, weakDate));
    }
    parties.complete(remittance, anchors.forProvider());
    finished.add(remittance);
    remittance = new RemittanceDraft();
    claim = null;
    line = null;
    table = null;
    weakDate = null;
    bare = null;
    parted = false;
    block = false;
    announced = false;
    parties.read(lines, 792, taken);
  }

  /** Who was named once belongs to the claims that follow; claims that tell nothing are none. */
  private void inherit() {
    Leaf name = null;
    Leaf member = null;
    for (ClaimDraft one : remittance.claims) {
      name = one.has(Field.PATIENT_NAME) ? one.leaf(Field.PATIENT_NAME) : name;
      member = one.has(Field.MEMBER_ID) ? one.leaf(Field.MEMBER_ID) : member;
      one.put(name);
      one.put(member);
    }
    remittance.claims.removeIf(one -> one.lines.isEmpty() && one.amounts() < 2);
    remittance.claims.forEach(
        one -> one.lines.removeIf(each -> each.amounts() == 0 && one.lines.size() > 1));
  }

  /** All words of a line that were taken as values. */
  static boolean none(boolean[] words) {
    return Arrays.equals(words, new boolean[words.length]);
  }
}
