package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who pays and who is paid where no label says so: by place, size and kind of name. */
final class Parties {

  private static final double TOP = 0.3;

  private static final Set<String> TITLE =
      Set.of(
          "explanation",
          "of",
          "benefit",
          "remittance",
          "advice",
          "notice",
          "statement",
          "provider",
          "payment",
          "eob",
          "voucher",
          "page",
          "summary",
          "claim",
          "detail",
          "electronic",
          "this",
          "is",
          "not",
          "a",
          "bill",
          "print",
          "image",
          "explicacion",
          "de",
          "beneficios",
          "beneficio",
          "to",
          "for",
          "member",
          "your",
          "aviso",
          "remesa",
          "esto",
          "no",
          "es",
          "una",
          "factura",
          "report",
          "medical",
          "1",
          "era",
          "the",
          "you",
          "services",
          "service",
          "confidential",
          "copy",
          "duplicate",
          "pago",
          "resumen");

  private static final Set<String> PAYER =
      Set.of(
          "health",
          "plan",
          "insurance",
          "mutual",
          "benefit",
          "assurance",
          "indemnity",
          "administrators",
          "administrative",
          "company",
          "life",
          "cooperative",
          "society",
          "trust",
          "fund",
          "medicare",
          "medicaid",
          "blue",
          "cross",
          "shield",
          "salud",
          "seguros",
          "aseguradora",
          "casualty",
          "underwriters",
          "hmo",
          "payer",
          "clearing",
          "administrator",
          "insurers",
          "managed",
          "coverage",
          "seguro",
          "beneficios",
          "union",
          "alliance",
          "network",
          "compania");

  private static final Set<String> PROVIDER =
      Set.of(
          "clinic",
          "associates",
          "hospital",
          "medical",
          "center",
          "pediatrics",
          "dermatology",
          "imaging",
          "pa",
          "pllc",
          "pc",
          "md",
          "family",
          "practice",
          "physicians",
          "therapy",
          "laboratory",
          "orthopedic",
          "cardiology",
          "surgical",
          "radiology",
          "dental",
          "urgent",
          "orthopedics",
          "rehabilitation",
          "llc",
          "llp",
          "nursing",
          "pharmacy",
          "obgyn",
          "eye",
          "surgery",
          "wellness",
          "specialists",
          "clinica",
          "centro");

  private record Name(Leaf leaf, double score, boolean address) {}

  private List<Name> names = List.of();

  /** Looks over the top of a page. */
  void read(List<TextLine> lines, double height, boolean[][] taken) {
    var found = new ArrayList<Name>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.baseline > TOP * height) {
        break;
      }
      int word = 0;
      while (word < line.size()) {
        int end = line.phraseEnd(word);
        Name name = taken[i][word] ? null : name(lines, i, word, end, height);
        if (name != null) {
          found.add(name);
        }
        word = end;
      }
    }
    names = found;
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
    score += tokens.stream().anyMatch(PAYER::contains) ? 9 : 0;
    score -= tokens.stream().anyMatch(PROVIDER::contains) ? 7 : 0;
    boolean address = address(lines, index, first.box().x0());
    Leaf leaf = Leaf.of(Field.PAYER_NAME, line.text(from, to), line, from, to, 0.95);
    return new Name(leaf, score, address);
  }

  private static boolean isName(TextLine line, int from, int to) {
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
            || LabelBook.COLUMNS.field(tokens, false) != null;
    return !tokens.isEmpty() && !isTitle(tokens) && !label && tokens.getFirst().length() > 1;
  }

  /** Whether most of the words are those of titles. */
  static boolean isTitle(List<String> tokens) {
    int title = 0;
    for (String token : tokens) {
      title += TITLE.contains(token) ? 1 : 0;
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
      remittance.put(payer.leaf());
    }
    if (payee == null && forProvider) {
      remittance.put(addressee(payer));
    }
  }

  private @Nullable Leaf addressee(@Nullable Name payer) {
    for (Name name : names) {
      if (name != payer && name.address()) {
        Leaf leaf = name.leaf();
        return new Leaf(
            Field.PAYEE_NAME, leaf.value(), leaf.words(), leaf.page(), leaf.method(), 0.95);
      }
    }
    return null;
  }

  private static boolean isPatient(RemittanceDraft remittance, Leaf name) {
    String text = name.text();
    return remittance.claims.stream()
        .map(claim -> claim.leaf(Field.PATIENT_NAME))
        .anyMatch(leaf -> leaf != null && leaf.value().toString().equalsIgnoreCase(text));
  }
}
