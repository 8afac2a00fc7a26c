package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.draw.Style;
import io.remitstream.benchmarks.paper.remit.Chance;
import io.remitstream.benchmarks.paper.remit.Payment;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What differs between two papers of one payer; the same for the same remittance. */
record Whim(Chance chance) {

  static Whim of(Form form) {
    Payment payment = form.remit().payment();
    return new Whim(new Chance(31L * payment.trace().hashCode() + payment.date().toEpochDay()));
  }

  /** One of a label's synonyms. */
  String word(String... synonyms) {
    return chance.of(List.of(synonyms));
  }

  boolean some() {
    return chance.oneIn(2);
  }

  MoneyForm money(MoneyForm... forms) {
    return chance.of(List.of(forms));
  }

  /** Dollars and cents that stand for nothing a claim says, such as what was used of a limit. */
  String decoy(int least, int most) {
    return "%,d.%02d".formatted(chance.between(least, most), chance.between(0, 99));
  }

  /** The form with other amounts and days. */
  static Form spelled(Form form, MoneyForm money, String days) {
    Style style = form.style();
    DateTimeFormatter dates = DateTimeFormatter.ofPattern(days, Locale.ENGLISH);
    Style changed = new Style(money, dates, style.lastNameFirst(), style.upper());
    return new Form(form.remit(), changed, form.wrong());
  }
}
