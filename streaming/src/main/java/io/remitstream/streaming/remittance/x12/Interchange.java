package io.remitstream.streaming.remittance.x12;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Puts units into an envelope while they come: one interchange of one group, a transaction for each
 * remittance, with the counts and control numbers that close them. The caller keeps the order:
 * open, then for each remittance {@link #begin}, its units and {@link #end}, then {@link #close}.
 */
public final class Interchange {

  private static final DateTimeFormatter SHORT_DATE = at("yyMMdd");
  private static final DateTimeFormatter DATE = at("yyyyMMdd");
  private static final DateTimeFormatter TIME = at("HHmm");

  private final Delimiters delimiters;
  private final Parties parties;
  private int transactions;
  private long segments;

  /**
   * @param parties who exchanges it
   */
  public Interchange(Parties parties, Delimiters delimiters) {
    this.parties = parties;
    this.delimiters = delimiters;
  }

  /** ISA and GS. */
  public String open() {
    String isa =
        String.format(
            Locale.ROOT,
            "ISA*00*%10s*00*%10s*ZZ*%-15s*ZZ*%-15s*%s*%s*%c*00501*%09d*0*P*%c",
            "",
            "",
            parties.sender(),
            parties.receiver(),
            SHORT_DATE.format(parties.made()),
            TIME.format(parties.made()),
            delimiters.repetition(),
            parties.control(),
            delimiters.component());
    return isa.replace('*', delimiters.element())
        + delimiters.terminator()
        + "\n"
        + write(
            new SegmentText()
                .start("GS")
                .add("HP")
                .add(parties.sender())
                .add(parties.receiver())
                .add(DATE.format(parties.made()))
                .add(TIME.format(parties.made()))
                .add(control())
                .add("X")
                .add("005010X221A1"));
  }

  /** ST. */
  public String begin() {
    transactions++;
    segments = 1;
    return write(new SegmentText().start("ST").add("835").add(transaction()));
  }

  /** A unit's segments, which may be none. */
  public String unit(String marked) {
    segments += marked.chars().filter(character -> character == Marks.SEGMENT).count();
    return delimiters.write(marked);
  }

  /** SE. */
  public String end() {
    return write(new SegmentText().start("SE").add(Long.toString(segments + 1)).add(transaction()));
  }

  /** GE and IEA. */
  public String close() {
    return write(new SegmentText().start("GE").add(Integer.toString(transactions)).add(control()))
        + write(
            new SegmentText()
                .start("IEA")
                .add("1")
                .add(String.format(Locale.ROOT, "%09d", parties.control())));
  }

  private String write(SegmentText segment) {
    segment.end();
    return delimiters.write(segment.toString());
  }

  private String control() {
    return Integer.toString(parties.control());
  }

  private String transaction() {
    return String.format(Locale.ROOT, "%04d", transactions);
  }

  private static DateTimeFormatter at(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }

  /**
   * Who exchanges an interchange, and by which number and date it is known.
   *
   * @param sender ISA06 and GS02, 2 to 15 characters
   * @param receiver ISA08 and GS03, likewise
   * @param control ISA13 and GS06, of up to nine digits
   * @param made when what it says became what it is
   */
  public record Parties(String sender, String receiver, int control, Instant made) {}
}
