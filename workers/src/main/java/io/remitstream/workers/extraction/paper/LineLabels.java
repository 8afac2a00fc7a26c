package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what stands label by label: of the payment, of a claim, of a service line. */
final class LineLabels {

  /** So many lines above a procedure its date and its description may stand. */
  private static final int BLOCK = 3;

  private static final double BETTER = 0.04;

  /** Labels that serve the payment and a claim's amount alike. */
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

  private final Assembly assembly;
  private final PageLines page;

  LineLabels(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
  }

  /**
   * @param index of the label's line
   * @param heading whether that line tells whose claim follows
   */
  void take(KeyFinder.Found one, int index, boolean heading) {
    Leaf leaf = one.leaf();
    switch (leaf.field()) {
      case WEAK_DATE -> assembly.weakDate = assembly.weakDate == null ? leaf : assembly.weakDate;
      case PAYMENT_AMOUNT -> payment(one);
      case SERVICE_DATE, FROM, TO -> serviceDate(leaf, index, heading);
      case PROCEDURE -> procedure(one, index);
      case REMARKS -> remarks(one);
      case LINE_ADJUSTMENT -> adjust(one);
      case MODIFIERS, UNITS, DESCRIPTION -> detail(leaf, index);
      case STATUS -> status(leaf);
      default -> amountOrHeader(leaf);
    }
  }

  private void status(Leaf leaf) {
    if (assembly.claim != null) {
      assembly.claim.put(leaf);
    }
  }

  private void amountOrHeader(Leaf leaf) {
    if (leaf.field().ofHeader() || leaf.field() == Field.DOCUMENT_NO) {
      header(leaf);
    } else if (leaf.field().isAmount()) {
      amount(leaf);
    }
  }

  /** Keeps the first, but for one whose label says it better. */
  private void header(Leaf leaf) {
    Leaf before = assembly.remittance.leaf(leaf.field());
    if (before != null && leaf.trust() - before.trust() > BETTER) {
      assembly.remittance.replace(leaf);
    } else {
      assembly.remittance.put(leaf);
    }
  }

  /** The claim's or, in words that serve both, the payment's. */
  private void payment(KeyFinder.Found one) {
    ClaimDraft claim = assembly.claim;
    boolean claims =
        claim != null
            && claim.begun()
            && (assembly.block || (!claim.has(Field.PAID) && claim.amounts() > 0));
    if (claims && isEither(one)) {
      amount(one.leaf().as(Field.PAID).trusted(0.9));
    } else {
      assembly.remittance.put(one.leaf());
    }
  }

  private boolean isEither(KeyFinder.Found one) {
    List<String> label = page.line(one.line()).tokens(one.label().from(), one.label().to());
    return !one.below() && EITHER.contains(Set.copyOf(label));
  }

  private void amount(Leaf leaf) {
    ClaimDraft claim = assembly.claim;
    LineDraft line = assembly.line;
    if (claim == null || (assembly.block && line != null && line.put(leaf))) {
      return;
    }
    boolean ofTable =
        !assembly.block
            && line != null
            && line.amounts() > 0
            && !claim.totalled
            && assembly.table != null
            && assembly.table.has(leaf.field());
    boolean summary = !claim.has(Field.CLAIM_NUMBER) && claim.lines.isEmpty();
    if (ofTable || summary) {
      return;
    }
    claim.put(leaf);
    if (!claim.lines.isEmpty()) {
      claim.totalled = true;
      assembly.block = false;
    }
  }

  private void serviceDate(Leaf leaf, int index, boolean heading) {
    LineDraft line = assembly.line;
    ClaimDraft claim = assembly.claim;
    boolean opens = assembly.block && line != null && !line.has(Field.FROM);
    if (opens && line != null && leaf.field() != Field.TO) {
      dates(line, leaf);
      return;
    }
    if (claim == null) {
      return;
    }
    if (leaf.field() == Field.SERVICE_DATE && !heading) {
      assembly.pendingDate = leaf;
      assembly.pendingDateAt = index;
    }
    if (claim.lines.isEmpty() || heading) {
      dates(claim, leaf);
    } else if (assembly.block && line != null) {
      dates(line, leaf);
    }
  }

  private void dates(Draft into, Leaf leaf) {
    into.put(leaf.field() == Field.SERVICE_DATE ? leaf.as(Field.FROM) : leaf);
    if (leaf.field() == Field.SERVICE_DATE) {
      into.put(secondDate(leaf));
    }
  }

  /** The end of a range of dates. */
  private @Nullable Leaf secondDate(Leaf first) {
    for (TextLine at : page.lines) {
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

  /** A procedure label by label begins a line, with the date and the text just above it. */
  private void procedure(KeyFinder.Found one, int index) {
    TextLine at = page.line(one.line());
    int from = at.words.indexOf(one.leaf().words().getFirst());
    List<String> parts = Codes.procedureParts(at.text(from));
    ClaimDraft claim = assembly.claim;
    if (parts.isEmpty() || claim == null) {
      return;
    }
    LineDraft line = assembly.line;
    if (!assembly.block || line == null || line.has(Field.PROCEDURE)) {
      line = begin(claim, index);
    }
    assembly.block = true;
    assembly.closed = true;
    assembly.table = null;
    line.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), at, from, from + 1, one.leaf().trust()));
    for (String modifier : parts.subList(1, parts.size())) {
      line.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, at, from, from + 1, 1));
    }
    modifiers(line, at.words.subList(from + 1, at.phraseEnd(from)), one.leaf());
  }

  private LineDraft begin(ClaimDraft claim, int index) {
    var line = new LineDraft();
    assembly.line = line;
    claim.lines.add(line);
    Leaf date = assembly.pendingDate;
    int lines = index - assembly.pendingDateAt;
    if (date != null && lines >= 0 && lines <= BLOCK) {
      Leaf claimed = claim.leaf(Field.FROM);
      if (claimed != null && claimed.words().equals(date.words())) {
        claim.remove(Field.FROM);
        claim.remove(Field.TO);
      }
      dates(line, date);
    }
    Leaf text = assembly.bare;
    if (text != null && index - assembly.bareAt <= BLOCK && index > assembly.bareAt) {
      line.put(text.as(Field.DESCRIPTION));
    }
    return line;
  }

  private static void modifiers(LineDraft line, List<Word> words, Leaf like) {
    for (Word word : words) {
      for (String modifier : word.text().split("[-,]", -1)) {
        if (Codes.isModifier(modifier)) {
          line.modifiers.add(
              new Leaf(Field.MODIFIERS, modifier, List.of(word), like.page(), like.method(), 1));
        }
      }
    }
  }

  private void detail(Leaf leaf, int index) {
    LineDraft line = assembly.line;
    if (assembly.block && line != null) {
      if (leaf.field() == Field.MODIFIERS) {
        modifiers(line, leaf.words(), leaf);
      } else {
        line.put(leaf);
      }
    } else if (leaf.field() == Field.DESCRIPTION) {
      assembly.bare = leaf;
      assembly.bareAt = index;
    }
  }

  private void remarks(KeyFinder.Found one) {
    LineDraft line = assembly.line;
    if (line == null) {
      return;
    }
    Leaf leaf = one.leaf();
    for (Word word : leaf.words()) {
      List<String> codes = Codes.remarks(word.text());
      if (codes.isEmpty()) {
        return;
      }
      for (String code : codes) {
        line.remarks.add(
            new Leaf(Field.REMARKS, code, List.of(word), leaf.page(), leaf.method(), 0.97));
      }
    }
    assembly.lastBaseline = page.line(one.line()).baseline;
  }

  private void adjust(KeyFinder.Found one) {
    LineDraft line = assembly.line;
    TextLine at = page.line(one.line());
    int from = at.words.indexOf(one.leaf().words().getFirst());
    for (int word = from; line != null && word + 1 < at.size(); word++) {
      Draft.Adjusted adjusted = RowReader.adjustment(at, word);
      if (adjusted != null) {
        line.adjustments.add(adjusted);
      }
    }
  }
}
