package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.balance.PaperBalance;
import io.remitstream.streaming.remittance.balance.PaperVerdict;
import io.remitstream.workers.extraction.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A remittance with what a model read besides. A leaf is taken over where it was asked for, its
 * quote stands on the page and says the value; where the engine has one already, only if the
 * equations make the model's surer. Amounts that break an equation are not taken over.
 */
final class SecondReading {

  private static final double PROVEN = 0.96;
  private static final double DOUBTED = 0.6;

  private final RemittanceRead read;
  private final Map<String, FieldEvidence> known;
  private final PaperVerdict before;

  /** A leaf that passed the checks. */
  private record Checked(String value, FieldEvidence evidence) {}

  /**
   * @param taken how many of the model's leaves are in it
   */
  record Result(RemittanceRead read, int taken) {}

  private SecondReading(RemittanceRead read) {
    this.read = read;
    this.known = read.evidence();
    this.before = verdict(read.header(), read.claims());
  }

  static Result of(
      RemittanceRead read, List<Page> pages, List<String> wanted, List<Proposal> proposals) {
    return new SecondReading(read).with(checked(pages, wanted, proposals));
  }

  private static Map<String, Checked> checked(
      List<Page> pages, List<String> wanted, List<Proposal> proposals) {
    Map<String, Checked> checked = new LinkedHashMap<>();
    for (Proposal proposal : proposals) {
      if (wanted.contains(proposal.pointer())) {
        Meaning.of(proposal)
            .flatMap(
                value ->
                    QuoteCheck.evidence(proposal, pages)
                        .map(evidence -> new Checked(value, evidence)))
            .ifPresent(one -> checked.putIfAbsent(proposal.pointer(), one));
      }
    }
    return checked;
  }

  private Result with(Map<String, Checked> checked) {
    Map<String, Checked> sound =
        breaks(checked) ? kept(checked, (pointer, one) -> !Meaning.isAmount(pointer)) : checked;
    PaperVerdict tried = verdict(set(sound));
    Map<String, Checked> surer =
        kept(sound, (pointer, one) -> isSurer(pointer, one.evidence(), tried));
    return surer.isEmpty() || breaks(surer)
        ? new Result(read, 0)
        : new Result(made(surer), surer.size());
  }

  private boolean breaks(Map<String, Checked> leaves) {
    return verdict(set(leaves)).findings().size() > before.findings().size();
  }

  private boolean isSurer(String pointer, FieldEvidence evidence, PaperVerdict verdict) {
    FieldEvidence old = known.get(pointer);
    return old == null || judged(pointer, evidence, verdict).confidence() > old.confidence();
  }

  private static Map<String, Checked> kept(
      Map<String, Checked> leaves, BiPredicate<String, Checked> which) {
    Map<String, Checked> kept = new LinkedHashMap<>();
    leaves.forEach(
        (pointer, one) -> {
          if (which.test(pointer, one)) {
            kept.put(pointer, one);
          }
        });
    return kept;
  }

  private Leaves set(Map<String, Checked> leaves) {
    var all = new Leaves(read);
    leaves.forEach((pointer, one) -> all.set(pointer, one.value()));
    return all;
  }

  private PaperVerdict verdict(Leaves leaves) {
    return verdict(leaves.header(), leaves.claims());
  }

  private PaperVerdict verdict(RemittanceHeader header, List<Claim> claims) {
    return PaperBalance.check(
        read.ordinal(), header.payment(), read.closed().providerAdjustments(), claims);
  }

  private RemittanceRead made(Map<String, Checked> leaves) {
    Leaves all = set(leaves);
    List<Claim> claims = all.claims();
    PaperVerdict verdict = verdict(all);
    List<Finding> findings = findings(verdict);
    return new RemittanceRead(
        read.ordinal(),
        all.header(),
        claims,
        fields(leaves, verdict),
        findings,
        closed(claims, findings));
  }

  /** What the equations did not say stands, and where the engine told of none, none is told. */
  private List<Finding> findings(PaperVerdict verdict) {
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.removeAll(before.findings());
    verdict.findings().stream().filter(finding -> !isUntold(finding)).forEach(findings::add);
    return findings;
  }

  private boolean isUntold(Finding finding) {
    return before.findings().stream().anyMatch(known -> isAlike(known, finding))
        && read.findings().stream().noneMatch(known -> isAlike(known, finding));
  }

  private static boolean isAlike(Finding one, Finding other) {
    return one.rule() == other.rule() && one.pointer().equals(other.pointer());
  }

  private List<Map<String, FieldEvidence>> fields(
      Map<String, Checked> leaves, PaperVerdict verdict) {
    List<Map<String, FieldEvidence>> fields = new ArrayList<>();
    for (int at = 0; at < read.fields().size(); at++) {
      Map<String, FieldEvidence> own = new LinkedHashMap<>();
      read.fields()
          .get(at)
          .forEach((pointer, evidence) -> own.put(pointer, again(pointer, evidence, verdict)));
      int claim = at - 1;
      leaves.forEach(
          (pointer, one) -> {
            if (Leaves.claim(pointer) == claim) {
              own.put(pointer, judged(pointer, one.evidence(), verdict));
            }
          });
      fields.add(own);
    }
    return fields;
  }

  /** What the engine read: judged again only where the equations say something else now. */
  private FieldEvidence again(String pointer, FieldEvidence evidence, PaperVerdict verdict) {
    boolean same = Objects.equals(before.evidence().get(pointer), verdict.evidence().get(pointer));
    return same ? evidence : judged(pointer, evidence, verdict);
  }

  private static FieldEvidence judged(
      String pointer, FieldEvidence evidence, PaperVerdict verdict) {
    PaperVerdict.Evidence equations = verdict.evidence().get(pointer);
    double confidence =
        equations == null
            ? evidence.confidence()
            : equations.failing() > 0 ? DOUBTED : Math.max(PROVEN, evidence.confidence());
    return new FieldEvidence(
        evidence.page(), evidence.box(), evidence.text(), evidence.method(), confidence);
  }

  private RemittanceClosed closed(List<Claim> claims, List<Finding> findings) {
    RemittanceClosed old = read.closed();
    return new RemittanceClosed(
        old.ordinal(),
        old.providerAdjustments(),
        new PaperVerdict(findings, Map.of()).balanced(),
        old.claims(),
        old.lines(),
        sum(claims, Claim::charge),
        sum(claims, Claim::paid));
  }

  private static Money sum(List<Claim> claims, Function<Claim, @Nullable Money> amount) {
    Money sum = Money.ZERO;
    for (Claim claim : claims) {
      Money one = amount.apply(claim);
      sum = one == null ? sum : sum.plus(one);
    }
    return sum;
  }
}
