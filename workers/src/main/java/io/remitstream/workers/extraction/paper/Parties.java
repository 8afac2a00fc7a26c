package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds who pays and who is paid where no label says so: by place, size and kind of name. */
final class Parties {

  private static final double TOP = 0.3;

  /** How sure an amount is that no label announces. */
  private static final double UNSAID = 0.75;

  private static final int LONGEST_PERSON = 4;

  private List<PartyName> names = new ArrayList<>();
  private @Nullable Leaf titled;

  /** Amounts above all tables that no label announces. */
  private final List<Leaf> amounts = new ArrayList<>();

  /** Looks over the top of a page. */
  void read(PageLines page) {
    titled = null;
    amounts.clear();
    names = new ArrayList<>();
    boolean tables = false;
    for (int i = 0; i < page.size() && page.line(i).baseline <= TOP * page.height; i++) {
      tables |= page.heading[i];
      if (!tables) {
        amounts(page.line(i), page.taken[i]);
      }
      if (!page.heading[i]) {
        names(page, i);
      }
    }
  }

  private void names(PageLines page, int index) {
    TextLine line = page.line(index);
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      int end = line.phraseEnd(word);
      titled = titled == null ? titled(line, word, end) : titled;
      int from = word + (end > word + 1 && Dates.parse(line.text(word)) != null ? 1 : 0);
      PartyName name =
          page.taken[index][word] ? null : PartyName.at(page.lines, index, from, end, page.height);
      if (name != null) {
        names.add(name);
      }
    }
  }

  private void amounts(TextLine line, boolean[] taken) {
    for (int i = 0; i < line.size(); i++) {
      Money money = taken[i] ? null : line.amount(i);
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
      if (named && PaperTitle.is(line.tokens(from, i)) && PartyName.is(line, i + 1, to)) {
        return Leaf.of(Field.PAYEE_NAME, line.text(i + 1, to), line, i + 1, to, PartyName.GUESSED);
      }
    }
    return null;
  }

  /** Fills in who pays, and of paper to a provider who is paid. */
  void complete(RemittanceDraft remittance, boolean forProvider) {
    Leaf payee = remittance.leaf(Field.PAYEE_NAME);
    PartyName payer = null;
    for (PartyName name : names) {
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
    if (labelled != null
        && headed.trust() >= PartyName.KNOWN
        && differ(labelled.text(), headed.text())) {
      remittance.replace(labelled.trusted(Math.min(labelled.trust(), PartyName.GUESSED)));
    }
  }

  private static boolean differ(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    return !left.contains(right) && !right.contains(left);
  }

  /** A person to whom a member's paper goes: most often the patient, but it may be a parent. */
  private @Nullable Leaf member(@Nullable PartyName payer) {
    for (PartyName name : names) {
      int tokens = name.tokens().size();
      boolean person =
          tokens > 1 && tokens <= LONGEST_PERSON && !name.isProvider() && !name.isPayer();
      if (name != payer && name.address() && person) {
        return name.leaf().trusted(PartyName.GUESSED);
      }
    }
    return null;
  }

  private @Nullable Leaf addressee(@Nullable PartyName payer) {
    for (PartyName name : names) {
      if (name != payer && name.address()) {
        return name.leaf()
            .as(Field.PAYEE_NAME)
            .trusted(name.isProvider() ? PartyName.KNOWN : PartyName.GUESSED);
      }
    }
    return titled == null ? provider(payer) : titled;
  }

  /** A provider to whom even a member's paper may go. */
  private @Nullable Leaf addressedProvider(@Nullable PartyName payer) {
    for (PartyName name : names) {
      if (name != payer && name.address() && name.isProvider()) {
        return name.leaf().as(Field.PAYEE_NAME).trusted(PartyName.GUESSED);
      }
    }
    return null;
  }

  /** A name whose words are a provider's. */
  private @Nullable Leaf provider(@Nullable PartyName payer) {
    for (PartyName name : names) {
      if (name != payer && name.isProvider()) {
        return name.leaf().as(Field.PAYEE_NAME).trusted(PartyName.GUESSED);
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
