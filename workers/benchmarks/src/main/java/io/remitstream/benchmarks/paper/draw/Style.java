package io.remitstream.benchmarks.paper.draw;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A payer's spelling. */
public record Style(
    MoneyForm money, DateTimeFormatter dates, boolean lastNameFirst, boolean upper) {

  public static Style of(MoneyForm money, String dates) {
    return new Style(money, DateTimeFormatter.ofPattern(dates, Locale.ENGLISH), false, false);
  }

  public Style lastFirst() {
    return new Style(money, dates, true, upper);
  }

  public Style capitals() {
    return new Style(money, dates, lastNameFirst, true);
  }

  public Style in(Locale locale) {
    return new Style(money, dates.withLocale(locale), lastNameFirst, upper);
  }

  String day(LocalDate day) {
    return cased(dates.format(day));
  }

  String cased(String text) {
    return upper ? text.toUpperCase(Locale.ROOT) : text;
  }
}
