package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts before what they are called, as Medicare's contractors print: {@code 86.14=ALLOWED}. */
final class Equated {

  private static final double TRUST = 0.97;

  /** What such prints call an amount that no list of headings has. */
  private static final Map<List<String>, Field> NAMES =
      Map.of(
          Spelling.all("reported"), Field.CHARGE,
          Spelling.all("ncvd/denied"), Field.NOT_COVERED,
          Spelling.all("contract adj"), Field.DISCOUNT,
          Spelling.all("cash deduct"), Field.DEDUCTIBLE,
          Spelling.all("msp prim payer"), Field.OTHER_INSURANCE,
          Spelling.all("net reim amt"), Field.PAID);

  private Equated() {}

  /** Whether a line holds such amounts; puts those that are known into the claim. */
  static boolean take(TextLine line, @Nullable ClaimDraft claim) {
    boolean any = false;
    for (int word = 0; claim != null && word < line.size(); word++) {
      int sign = line.text(word).indexOf('=');
      Money money = sign < 1 ? null : Amounts.parse(line.text(word).substring(0, sign));
      if (money != null && sign + 1 < line.text(word).length()) {
        any = true;
        Field field = field(line, word, sign + 1);
        claim.put(field == null ? null : leaf(field, money, line, word, sign));
      }
    }
    return any;
  }

  private static @Nullable Field field(TextLine line, int word, int from) {
    var name = new StringBuilder(line.text(word).substring(from));
    int end = line.phraseEnd(word);
    for (int next = word + 1; next < end && line.text(next).indexOf('=') < 0; next++) {
      name.append(' ').append(line.text(next));
    }
    List<String> tokens = Spelling.all(name.toString());
    Field own = NAMES.get(tokens);
    Field known = own == null ? LabelBook.COLUMNS.field(tokens, line.recognised()) : own;
    return known != null && known.isAmount() ? known : AmountWords.field(tokens);
  }

  /** The characters before the sign alone are the amount's. */
  private static Leaf leaf(Field field, Money money, TextLine line, int at, int sign) {
    Word word = line.word(at);
    Box box = word.box();
    double end = box.x0() + (box.x1() - box.x0()) * sign / word.text().length();
    var amount =
        new Word(
            word.text().substring(0, sign),
            new Box(box.x0(), box.y0(), end, box.y1()),
            word.baseline(),
            word.size(),
            word.bold(),
            word.confidence());
    return new Leaf(field, money, List.of(amount), line.page, line.method, TRUST);
  }
}
