package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.x12.Delimiters;
import io.remitstream.streaming.remittance.x12.EraWriter;
import io.remitstream.streaming.remittance.x12.Interchange;
import io.remitstream.streaming.remittance.x12.Interchange.Parties;
import io.remitstream.streaming.remittance.x12.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read and written again.
 *
 * @param worded units that kept a wording of their own
 */
record Rewritten(String text, int worded) {

  private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");

  static Rewritten of(byte[] file) {
    return of(file, UnaryOperator.identity());
  }

  /** With each claim changed after it was read. */
  static Rewritten of(byte[] file, UnaryOperator<Claim> change) {
    return new Writing(true, change).write(file);
  }

  /** Without the wordings that were kept. */
  static Rewritten byRecordsAlone(byte[] file) {
    return new Writing(false, UnaryOperator.identity()).write(file);
  }

  List<String> segments() {
    return segments(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The segments between ST and SE, in the usual separators. */
  static List<String> segments(byte[] file) {
    return PlainSegments.of(file).stream()
        .filter(segment -> !ENVELOPE.contains(segment.split("\\*", 2)[0]))
        .toList();
  }

  static Claim paying(Claim claim, Money paid) {
    return claim.toBuilder().paid(paid).build();
  }

  /** Reads, and writes what it reads, as storing and exporting would. */
  private static final class Writing {

    private final boolean wordings;
    private final UnaryOperator<Claim> change;
    private final List<List<String>> transactions = new ArrayList<>();
    private final Delimiters.Choice choice = new Delimiters.Choice();
    private int worded;

    Writing(boolean wordings, UnaryOperator<Claim> change) {
      this.wordings = wordings;
      this.change = change;
    }

    Rewritten write(byte[] file) {
      EraDocument.parts(file, file.length).forEach(this::take);
      var interchange =
          new Interchange(
              new Parties("REMITSTREAM", "TEST", 1, Instant.parse("2026-11-01T10:30:00Z")),
              choice.chosen());
      var text = new StringBuilder(interchange.open());
      for (List<String> units : transactions) {
        text.append(interchange.begin());
        units.forEach(unit -> text.append(interchange.unit(unit)));
        text.append(interchange.end());
      }
      return new Rewritten(text.append(interchange.close()).toString(), worded);
    }

    private void take(EraPart part) {
      switch (part) {
        case EraPart.RemittanceOpened opened -> {
          transactions.add(new ArrayList<>());
          String header = EraWriter.header(opened.header());
          keep(opened.asRead(), header, header);
        }
        case EraPart.ClaimRead read -> {
          boolean first = read.ordinal() == 0;
          keep(
              read.asRead(),
              EraWriter.claim(read.claim(), first),
              EraWriter.claim(change.apply(read.claim()), first));
        }
        case EraPart.RemittanceClosed closed -> {
          String trailer = EraWriter.trailer(closed.providerAdjustments());
          keep(closed.asRead(), trailer, trailer);
        }
        default -> {}
      }
    }

    private void keep(@Nullable String asRead, String written, String now) {
      Wording wording = Wording.of(asRead, written);
      worded += wording == null ? 0 : 1;
      String unit = wording == null || !wordings ? now : Wording.of(wording.bytes()).over(now);
      choice.look(unit);
      transactions.getLast().add(unit);
    }
  }
}
