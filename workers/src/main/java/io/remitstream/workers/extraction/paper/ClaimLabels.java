package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells by names and numbers which claim is read, and where another begins. */
final class ClaimLabels {

  /** So many lines further on a claim's number tells whose the name above it is. */
  private static final int AHEAD = 4;

  private final Assembly assembly;
  private final PageLines page;
  private final AroundClaim around;

  ClaimLabels(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
    this.around = new AroundClaim(assembly, page);
  }

  /**
   * Takes what a line says of whose claim it is.
   *
   * @return whether it says anything
   */
  boolean take(int index, List<KeyFinder.Found> found) {
    var identity = new ArrayList<Leaf>(found.size());
    for (KeyFinder.Found one : found) {
      if (tells(one.leaf(), found, index)) {
        identity.add(one.leaf());
      }
    }
    if (identity.isEmpty()) {
      return false;
    }
    NumbersBelow.part(page.line(index), identity, assembly);
    if (differs(identity) || leadsToAnother(index)) {
      assembly.begin();
    }
    ClaimDraft into = assembly.claim();
    if (into.lines.isEmpty() && identity.stream().anyMatch(leaf -> isNumber(into, leaf))) {
      into.totalled = false; // told in a summary before; its services follow
    }
    identity.forEach(leaf -> put(into, leaf));
    rename(index, found, into);
    around.take(index, into);
    return true;
  }

  /** Whether it tells whose claim it is, and no other label of the line says so better. */
  private boolean tells(Leaf leaf, List<KeyFinder.Found> found, int index) {
    return leaf.field().isIdentity()
        && plausible(leaf)
        && isBest(leaf, found)
        && (!isWeak(leaf) || isBorneOut(leaf, found) || isOfClaim(leaf, index));
  }

  /** Whether its label may as well be another's: a contract may be the employer's. */
  private static boolean isWeak(Leaf leaf) {
    return leaf.trust() <= LabelValues.WEAK
        && (leaf.field() == Field.MEMBER_ID || leaf.field() == Field.CLAIM_NUMBER);
  }

  /** {@code Claim received for Jane Sample Reference # 715730080722}. */
  private boolean isOfClaim(Leaf leaf, int index) {
    return leaf.field() == Field.CLAIM_NUMBER && page.line(index).startsWith("claim");
  }

  /** Whether others of the line tell of the claim, which does not know better. */
  private boolean isBorneOut(Leaf leaf, List<KeyFinder.Found> found) {
    ClaimDraft claim = assembly.claim;
    Leaf before = claim == null ? null : claim.leaf(leaf.field());
    boolean open = claim == null || claim.begun() || before == null || isWeak(before);
    boolean others =
        found.stream()
            .map(KeyFinder.Found::leaf)
            .anyMatch(one -> one.field().isIdentity() && !isWeak(one));
    return others && open;
  }

  /** Whether no label of the line says the same better: a patient is not the subscriber. */
  private static boolean isBest(Leaf leaf, List<KeyFinder.Found> found) {
    for (KeyFinder.Found one : found) {
      if (one.leaf().field() == leaf.field() && one.leaf().trust() > leaf.trust()) {
        return false;
      }
    }
    return true;
  }

  /** A row that names its claim. */
  void identify(Row row) {
    var identity =
        row.leaves().values().stream().filter(leaf -> leaf.field().isIdentity()).toList();
    if (!identity.isEmpty() && differs(identity)) {
      assembly.begin();
    }
    ClaimDraft into = assembly.claim();
    identity.forEach(into::put);
    into.put(row.leaf(Field.STATUS));
  }

  /** The same patient again, above another claim's number. */
  private boolean leadsToAnother(int index) {
    Leaf number = begunNumber();
    if (number != null && says(index, number)) {
      return false;
    }
    int end = Math.min(index + AHEAD, page.found.size());
    for (int next = index + 1; number != null && next < end; next++) {
      for (KeyFinder.Found one : page.found.get(next)) {
        Leaf leaf = one.leaf();
        if (leaf.field() == Field.CLAIM_NUMBER && plausible(leaf)) {
          return !leaf.value().equals(number.value());
        }
      }
    }
    return false;
  }

  /** Whether the line tells that number itself: the claim goes on. */
  private boolean says(int index, Leaf number) {
    return page.found.get(index).stream()
        .anyMatch(
            one ->
                one.leaf().field() == Field.CLAIM_NUMBER
                    && one.leaf().value().equals(number.value()));
  }

  private @Nullable Leaf begunNumber() {
    ClaimDraft claim = assembly.claim;
    return claim == null || !claim.begun() ? null : claim.leaf(Field.CLAIM_NUMBER);
  }

  private static void put(ClaimDraft into, Leaf leaf) {
    Leaf before = into.leaf(leaf.field());
    if (before == null
        || (leaf.field() == Field.PATIENT_NAME && !into.begun() && before.trust() < leaf.trust())) {
      into.replace(leaf);
    }
  }

  private static boolean plausible(Leaf leaf) {
    return leaf.field() != Field.CLAIM_NUMBER
        || (leaf.text().length() > 3 && !Codes.isPhone(leaf.text()));
  }

  /** Whether these tell of another claim than the one being read. */
  private boolean differs(List<Leaf> identity) {
    ClaimDraft claim = assembly.claim;
    if (claim == null || assembly.parted) {
      return true;
    }
    if (identity.stream().anyMatch(leaf -> isNumber(claim, leaf))) {
      return false;
    }
    if (isUntold(claim)
        && (identity.stream().noneMatch(ClaimLabels::namesClaim) || isMore(claim, identity))) {
      return false;
    }
    boolean same = false;
    boolean other = false;
    for (Leaf leaf : identity) {
      Leaf before = claim.leaf(leaf.field());
      boolean equal = before != null && before.value().equals(leaf.value());
      same |= equal;
      other |= before != null && !equal && !mayBeBetter(claim, leaf) && !isWorse(claim, leaf);
    }
    boolean adds = identity.stream().noneMatch(leaf -> claim.has(leaf.field()));
    return other || (claim.begun() && !same && !(adds && !claim.totalled));
  }

  /** Whether nothing but whose it is was told of a claim: its account stands not there twice. */
  private static boolean isUntold(ClaimDraft claim) {
    return !claim.begun() && claim.amounts() == 0;
  }

  /** A number that is called the claim's is better than one above it that is called otherwise. */
  private void rename(int index, List<KeyFinder.Found> found, ClaimDraft into) {
    for (KeyFinder.Found one : found) {
      boolean number = one.leaf().field() == Field.CLAIM_NUMBER && plausible(one.leaf());
      TextLine line = page.line(index);
      if (number && line.tokens(one.label().from(), one.label().to()).contains("claim")) {
        Leaf before = into.leaf(Field.CLAIM_NUMBER);
        boolean other = before != null && !line.words.contains(before.words().getFirst());
        if (other && isUntold(into) && !into.named) {
          into.replace(one.leaf());
        }
        into.named = true;
      }
    }
  }

  /** Whether another number, below whose claim it is, tells more of the same one. */
  private static boolean isMore(ClaimDraft claim, List<Leaf> identity) {
    return !claim.named
        && claim.has(Field.PATIENT_NAME)
        && claim.has(Field.ACCOUNT)
        && identity.stream().allMatch(leaf -> leaf.field() == Field.CLAIM_NUMBER);
  }

  private static boolean namesClaim(Leaf leaf) {
    return leaf.field() == Field.PATIENT_NAME || leaf.field() == Field.CLAIM_NUMBER;
  }

  /** The insured's name, say, behind the patient's. */
  private static boolean isWorse(ClaimDraft claim, Leaf leaf) {
    Leaf before = claim.leaf(leaf.field());
    return before != null
        && leaf.field() == Field.PATIENT_NAME
        && isUntold(claim)
        && leaf.trust() < before.trust();
  }

  /** A name before the claim's number may be read better further on. */
  private static boolean mayBeBetter(ClaimDraft claim, Leaf leaf) {
    Leaf before = claim.leaf(Field.PATIENT_NAME);
    return leaf.field() == Field.PATIENT_NAME
        && !claim.begun()
        && (!claim.has(Field.CLAIM_NUMBER) || (before != null && before.trust() < leaf.trust()));
  }

  /** The same claim's number again: it goes on. */
  private static boolean isNumber(ClaimDraft claim, Leaf leaf) {
    Leaf number = claim.leaf(Field.CLAIM_NUMBER);
    return leaf.field() == Field.CLAIM_NUMBER
        && number != null
        && number.value().equals(leaf.value());
  }
}
