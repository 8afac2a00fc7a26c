package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds who pays and who is paid where no label says so: by place, size and kind of name. */
final class Parties {

  /** What a word such as MEDICARE alone is worth less: it belongs to a title. */
  private static final double GENERIC = 15;

  private static final double TOP = 0.3;

  /** How sure a name is whose words tell what it is, and one that stands in the right place. */
  private static final double KNOWN = 0.95;

  private static final double GUESSED = 0.85;
  private static final double UNSAID = 0.75;
  private static final int LONGEST_PERSON = 4;

  private record Name(Leaf leaf, double score, boolean address) {}

  private List<Name> names = List.of();
  private @Nullable Leaf titled;

  /** Amounts above all tables that no label announces. */
  private final List<Leaf> amounts = new ArrayList<>();

  /** Looks over the top of a page. */
  void read(PageLines page) {
    List<TextLine> lines = page.lines;
    titled = null;
    amounts.clear();
    boolean tables = false;
    var found = new ArrayList<Name>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.baseline > TOP * page.height) {
        break;
      }
      tables |= page.heading[i];
      if (!tables) {
        amounts(line, page.taken[i]);
      }
      int word = page.heading[i] ? line.size() : 0;
      while (word < line.size()) {
        int end = line.phraseEnd(word);
        titled = titled == null ? titled(line, word, end) : titled;
        Name name = page.taken[i][word] ? null : name(lines, i, word, end, page.height);
        if (name != null) {
          found.add(name);
        }
        word = end;
      }
    }
    names = found;
  }

  private void amounts(TextLine line, boolean[] taken) {
    for (int i = 0; i < line.size(); i++) {
      Money money = taken[i] ? null : Amounts.parse(line.text(i));
      if (money != null) {
        amounts.add(Leaf.of(Field.PAYMENT_AMOUNT, money, line, i, i + 1, UNSAID));
      }
    }
  }

  /** The amount that says without a label what the claims come to. */
  private @Nullable Leaf payment(Money paid) {
    return amounts.stream()
        .filter(leaf -> paid.signum() > 0 && leaf.money().equals(paid))
        .findFirst()
        .orElse(null);
  }

  /** {@code Payment Listing for Westfall Family Clinic}. */
  private static @Nullable Leaf titled(TextLine line, int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      String text = line.text(i);
      boolean leads = text.equalsIgnoreCase("for") || text.equalsIgnoreCase("to");
      boolean named = leads && !NameWords.ANYBODY.containsAll(line.tokens(i + 1, to));
      if (named && Anchors.isTitle(line.tokens(from, i)) && isName(line, i + 1, to)) {
        return Leaf.of(Field.PAYEE_NAME, line.text(i + 1, to), line, i + 1, to, GUESSED);
      }
    }
    return null;
  }

  private static @Nullable Name name(
      List<TextLine> lines, int index, int from, int to, double height) {
    TextLine line = lines.get(index);
    if (to - from > 8 || !isName(line, from, to)) {
      return null;
    }
    List<String> tokens = line.tokens(from, to);
    Word first = line.word(from);
    double score = first.size() + (first.bold() ? 3 : 0) - 30 * line.baseline / height;
    score += tokens.stream().anyMatch(NameWords.PAYER::contains) ? 9 : 0;
    score -= tokens.stream().anyMatch(NameWords.PROVIDER::contains) ? 7 : 0;
    score -= tokens.size() == 1 && NameWords.PAYER.contains(tokens.getFirst()) ? GENERIC : 0;
    boolean address = address(lines, index, first.box().x0());
    boolean known = tokens.stream().anyMatch(NameWords.PAYER::contains);
    int end = PlanKinds.without(line, from, to);
    Leaf leaf =
        Leaf.of(Field.PAYER_NAME, line.text(from, end), line, from, end, known ? KNOWN : GUESSED);
    return new Name(leaf, score, address);
  }

  private static boolean isName(TextLine line, int from, int to) {
    if (Character.isLowerCase(line.text(from).charAt(0))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String text = line.text(i);
      boolean lower = Character.isLowerCase(text.charAt(0)) && text.length() > 3;
      if (lower || Codes.hasDigit(text) || text.endsWith(":")) {
        return false;
      }
    }
    List<String> tokens = line.tokens(from, to);
    boolean label =
        LabelBook.KEYS.field(tokens, false) != null
            || LabelBook.COLUMNS.field(tokens, false) != null
            || IdWords.field(tokens) != null
            || (tokens.size() < 3 && PrintedCodes.method(line.text(from, to)) != null);
    return !tokens.isEmpty()
        && !isTitle(tokens)
        && !Anchors.isTitle(tokens)
        && !label
        && tokens.getFirst().length() > 1;
  }

  /** Whether most of the words are those of titles. */
  static boolean isTitle(List<String> tokens) {
    int title = 0;
    for (String token : tokens) {
      title += NameWords.TITLE.contains(token) ? 1 : 0;
    }
    return title * 2 > tokens.size();
  }

  /** Whether a street and a place follow below. */
  private static boolean address(List<TextLine> lines, int index, double left) {
    for (int i = index + 1; i < lines.size() && i <= index + 5; i++) {
      TextLine line = lines.get(i);
      for (int word = 0; word < line.size(); word++) {
        boolean under = line.beginsPhrase(word) && Math.abs(line.word(word).box().x0() - left) < 6;
        if (under) {
          String text = line.text(word);
          return Codes.hasDigit(text)
              || text.equalsIgnoreCase("PO")
              || text.equalsIgnoreCase("P.O.")
              || text.equalsIgnoreCase("one");
        }
      }
    }
    return false;
  }

  /** Fills in who pays, and of paper to a provider who is paid. */
  void complete(RemittanceDraft remittance, boolean forProvider) {
    Leaf payee = remittance.leaf(Field.PAYEE_NAME);
    Name payer = null;
    for (Name name : names) {
      boolean other = payee == null || !payee.value().equals(name.leaf().value());
      if (other
          && !isPatient(remittance, name.leaf())
          && (payer == null || name.score() > payer.score())) {
        payer = name;
      }
    }
    if (payer != null) {
      compete(remittance, payer.leaf());
      remittance.put(payer.leaf());
    }
    if (payee == null) {
      Leaf addressee = forProvider ? addressee(payer) : null;
      remittance.put(addressee == null ? addressedProvider(payer) : addressee);
    }
    if (!remittance.has(Field.PAYMENT_AMOUNT)) {
      remittance.put(payment(Signs.paid(remittance)));
    }
    Leaf patient = titled == null ? member(payer) : titled;
    if (!forProvider && patient != null) {
      remittance.claims.forEach(claim -> claim.put(patient.as(Field.PATIENT_NAME)));
    }
  }

  /** A label may name a plan or a branch of who pays, whose name heads the page. */
  private static void compete(RemittanceDraft remittance, Leaf headed) {
    Leaf labelled = remittance.leaf(Field.PAYER_NAME);
    if (labelled != null && headed.trust() >= KNOWN && differ(labelled.text(), headed.text())) {
      remittance.replace(labelled.trusted(Math.min(labelled.trust(), GUESSED)));
    }
  }

  private static boolean differ(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    return !left.contains(right) && !right.contains(left);
  }

  /** A person to whom a member's paper goes: most often the patient, but it may be a parent. */
  private @Nullable Leaf member(@Nullable Name payer) {
    for (Name name : names) {
      List<String> tokens = Spelling.all(name.leaf().text());
      boolean person =
          tokens.size() > 1
              && tokens.size() <= LONGEST_PERSON
              && tokens.stream().noneMatch(NameWords.PROVIDER::contains)
              && tokens.stream().noneMatch(NameWords.PAYER::contains);
      if (name != payer && name.address() && person) {
        return name.leaf().trusted(GUESSED);
      }
    }
    return null;
  }

  private @Nullable Leaf addressee(@Nullable Name payer) {
    for (Name name : names) {
      if (name != payer && name.address()) {
        boolean known =
            Spelling.all(name.leaf().text()).stream().anyMatch(NameWords.PROVIDER::contains);
        return name.leaf().as(Field.PAYEE_NAME).trusted(known ? KNOWN : GUESSED);
      }
    }
    return titled == null ? provider(payer) : titled;
  }

  /** A provider to whom even a member's paper may go. */
  private @Nullable Leaf addressedProvider(@Nullable Name payer) {
    for (Name name : names) {
      List<String> tokens = Spelling.all(name.leaf().text());
      boolean provider = tokens.stream().anyMatch(NameWords.PROVIDER::contains);
      if (name != payer && name.address() && provider) {
        return name.leaf().as(Field.PAYEE_NAME).trusted(GUESSED);
      }
    }
    return null;
  }

  /** A name whose words are a provider's. */
  private @Nullable Leaf provider(@Nullable Name payer) {
    for (Name name : names) {
      List<String> tokens = Spelling.all(name.leaf().text());
      if (name != payer && tokens.stream().anyMatch(NameWords.PROVIDER::contains)) {
        return name.leaf().as(Field.PAYEE_NAME).trusted(GUESSED);
      }
    }
    return titled;
  }

  private static boolean isPatient(RemittanceDraft remittance, Leaf name) {
    String text = name.text();
    return remittance.claims.stream()
        .map(claim -> claim.leaf(Field.PATIENT_NAME))
        .anyMatch(leaf -> leaf != null && leaf.value().toString().equalsIgnoreCase(text));
  }
}
