package io.remitstream.workers.extraction.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates, made once and shared: a remittance names few days, and each of them often. */
final class DateCache {

  private static final int SLOTS = 512;

  private final int[] keys = new int[SLOTS];
  private final @Nullable LocalDate[] dates = new LocalDate[SLOTS];

  /** The day written CCYYMMDD, or null where there is no such day. */
  @Nullable LocalDate date(int digits) {
    int slot = digits & SLOTS - 1;
    LocalDate date = dates[slot];
    if (date == null || keys[slot] != digits) {
      date = parse(digits);
      dates[slot] = date;
      keys[slot] = digits;
    }
    return date;
  }

  private static @Nullable LocalDate parse(int digits) {
    try {
      return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
