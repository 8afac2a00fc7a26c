package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.balance.PaperBalance;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** A page, and how an engine reads it that takes the discount for what was paid. */
final class Voucher {

  static final String PAID = "/remittances/0/claims/0/paid";
  static final String PAYEE = "/remittances/0/payee/name";

  private static final double SIZE = 10;
  private static final FieldEvidence SURE = evidence("120.00", 0.99);

  private Voucher() {}

  static Page page() {
    var words = new ArrayList<Word>();
    line(words, 100, "Lark", "Plan");
    line(words, 120, "Payee", "Harbor", "Clinic");
    line(words, 140, "Check", "of", "04/02/2026", "over", "120.00");
    line(words, 160, "Ana", "Brook", "claim", "77-120");
    line(words, 180, "Charge", "150.00", "Discount", "30.00", "Paid", "120.00");
    return new Page(1, 1, 612, 792, Method.TEXT, words, List.of());
  }

  private static void line(List<Word> words, double baseline, String... texts) {
    double x = 72;
    for (String text : texts) {
      double end = x + text.length() * 6;
      words.add(
          new Word(text, new Box(x, baseline - SIZE, end, baseline), baseline, SIZE, false, 1));
      x = end + 6;
    }
  }

  /** Two leaves unfound, one doubted. */
  static List<EraPart> read() {
    return parts(null, null, Money.of("30.00"), evidence("30.00", 0.6));
  }

  /** Nothing is open. */
  static List<EraPart> whole() {
    return parts("Harbor Clinic", LocalDate.of(2026, 4, 2), Money.of("120.00"), SURE);
  }

  private static List<EraPart> parts(
      @Nullable String payee, @Nullable LocalDate date, Money paid, FieldEvidence paidThere) {
    var header =
        new RemittanceHeader(
            new Payer("Lark Plan", null, null, List.of(), List.of()),
            new Payee(payee, null, null, null, null, List.of()),
            new Payment(
                Money.of("120.00"), date, null, null, null, null, null, null, null, null, null),
            List.of());
    Claim claim =
        new ClaimBuilder()
            .patient(new Patient(null, null, null, null, null, null, "Ana Brook"))
            .claimNumber("77-120")
            .charge(Money.of("150.00"))
            .discount(Money.of("30.00"))
            .paid(paid)
            .build();
    List<Finding> findings =
        PaperBalance.check(0, header.payment(), List.of(), List.of(claim)).findings();
    var parts = new ArrayList<EraPart>();
    parts.add(new PageRead(1, 1));
    parts.add(new TypeFound(DocumentType.REMITTANCE_ADVICE, null));
    parts.add(new RemittanceOpened(0, header));
    parts.add(new FieldsRead(0, FieldsRead.HEADER, Map.of("/remittances/0/payment/amount", SURE)));
    parts.add(new ClaimRead(0, 0, claim));
    parts.add(new FieldsRead(0, 0, Map.of(PAID, paidThere)));
    findings.forEach(finding -> parts.add(new FindingRaised(finding)));
    parts.add(
        new RemittanceClosed(0, List.of(), findings.isEmpty(), 1, 0, Money.of("150.00"), paid));
    Outcome outcome = findings.isEmpty() ? Outcome.PROCESSED : Outcome.REVIEW_REQUIRED;
    parts.add(new DocumentEnded(outcome, 1, 1, 0, findings.size()));
    return parts;
  }

  private static FieldEvidence evidence(String text, double confidence) {
    return new FieldEvidence(1, new Box(1, 1, 2, 2), text, Method.TEXT, confidence);
  }

  /** Reads every document so. */
  static Flux<EraPart> reading(Flux<Page> pages, List<EraPart> parts) {
    return pages.thenMany(Flux.fromIterable(parts));
  }
}
