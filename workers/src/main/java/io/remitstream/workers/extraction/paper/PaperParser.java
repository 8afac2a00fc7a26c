package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Claim;
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
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.balance.PaperBalance;
import io.remitstream.streaming.remittance.balance.PaperVerdict;
import io.remitstream.workers.extraction.page.Page;
import java.util.ArrayList;
import java.util.List;

/** Reads one document, fed page by page. Not safe for several threads. */
public final class PaperParser {

  private final Assembler assembler = new Assembler();
  private List<EraPart> parts = new ArrayList<>();
  private boolean typed;
  private int remittances;
  private long claims;
  private long lines;
  private long findings;
  private boolean review;

  /** The parts that this page completed. */
  public List<EraPart> feed(Page page) {
    List<Draft.RemittanceDraft> complete = assembler.add(page);
    parts.add(new PageRead(page.number(), page.of()));
    complete.forEach(this::tell);
    return taken();
  }

  /** What is complete now that no page follows, and the document's end. */
  public List<EraPart> end() {
    List<Draft.RemittanceDraft> complete = assembler.end();
    complete.forEach(this::tell);
    if (remittances == 0 && !typed) {
      String reason = assembler.anchors().refusal(complete.getFirst());
      parts.add(new TypeFound(DocumentType.OTHER, reason));
    }
    Outcome outcome = review ? Outcome.REVIEW_REQUIRED : Outcome.PROCESSED;
    parts.add(new DocumentEnded(outcome, remittances, claims, lines, findings));
    return taken();
  }

  private List<EraPart> taken() {
    List<EraPart> out = parts;
    parts = new ArrayList<>();
    return out;
  }

  private void tell(Draft.RemittanceDraft draft) {
    DocumentType type = assembler.anchors().type(draft);
    if (type == DocumentType.OTHER) {
      return;
    }
    if (!typed) {
      typed = true;
      parts.add(new TypeFound(type, null));
    }
    var told = new Canonical(Signs.settled(draft), remittances);
    var coverage = new Coverage(draft);
    PaperVerdict verdict =
        PaperBalance.check(
            remittances,
            told.header.payment(),
            told.adjustments,
            told.claims,
            Doubts.of(told),
            Besides.of(draft, told, coverage));
    var standing = new Standing(verdict, coverage.share(), told.claims.size());
    var oddities = new Oddities(draft, remittances);
    PaperVerdict all = Misprints.with(verdict, draft, told, remittances);
    tell(told, all, new Certainty(verdict, standing, oddities));
    remittances++;
  }

  private void tell(Canonical told, PaperVerdict verdict, Certainty certainty) {
    parts.add(new RemittanceOpened(remittances, told.header));
    parts.add(
        new FieldsRead(remittances, FieldsRead.HEADER, certainty.evidence(told.headerLeaves)));
    for (int i = 0; i < told.claims.size(); i++) {
      parts.add(new ClaimRead(remittances, i, told.claims.get(i)));
      parts.add(new FieldsRead(remittances, i, certainty.evidence(told.claimLeaves.get(i))));
    }
    verdict.findings().forEach(finding -> parts.add(new FindingRaised(finding)));
    findings += verdict.findings().size();
    review |= !verdict.findings().isEmpty();
    close(told, verdict);
  }

  private void close(Canonical told, PaperVerdict verdict) {
    Money charge = Money.ZERO;
    Money paid = Money.ZERO;
    long count = 0;
    for (Claim claim : told.claims) {
      charge = claim.charge() == null ? charge : charge.plus(claim.charge());
      paid = claim.paid() == null ? paid : paid.plus(claim.paid());
      count += claim.lines().size();
    }
    claims += told.claims.size();
    lines += count;
    parts.add(
        new RemittanceClosed(
            remittances,
            told.adjustments,
            verdict.balanced(),
            told.claims.size(),
            count,
            charge,
            paid));
  }
}
