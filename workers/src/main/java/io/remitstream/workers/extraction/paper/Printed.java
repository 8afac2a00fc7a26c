package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What printed words mean, as the engine reads them; for whoever quotes them. */
public final class Printed {

  private Printed() {}

  /** The only amount among some words; null where there is none, or more than one. */
  public static @Nullable Money money(List<String> words) {
    Money only = null;
    for (String word : words) {
      Money amount = Amounts.isDash(word) ? Money.ZERO : Amounts.parse(word);
      if (amount != null && only != null) {
        return null;
      }
      only = amount == null ? only : amount;
    }
    return only;
  }

  /** The first date among some words. */
  public static @Nullable LocalDate date(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      List<String> rest = words.subList(from, words.size());
      Dates.Found found = Dates.find(at -> at < rest.size() ? rest.get(at) : null);
      if (found != null) {
        return found.date();
      }
    }
    return null;
  }
}
