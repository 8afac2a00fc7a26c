package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.RemittanceBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one 835 transaction, from behind its ST to before its SE: gives the header when the first
 * claim begins, each claim when the next one begins, and the sums at the end.
 */
final class TransactionReader {

  private final List<EraPart> parts;
  private final Findings findings;
  private final Values values;
  private final Place place;
  private final EraLimits limits;
  private final HeaderReader header;
  private final ClaimReader claim;
  private final RemittanceBalance balance;
  private final Transcript unit;
  private final Transcript trailer;
  private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();

  private @Nullable RemittanceHeader opened;
  private boolean inClaim;

  /** A party that stands among the claims, whose own segments follow it. */
  private @Nullable PartyLoop aside;

  private boolean payeeAside;
  private int asideHeld;

  /** The payee of the claims that follow, where it is not the header's. */
  private @Nullable Payee payee;

  private int claims;
  private long lines;
  private int held;

  TransactionReader(
      List<EraPart> parts, Findings findings, Place place, int ordinal, EraLimits limits) {
    this.parts = parts;
    this.findings = findings;
    this.values = new Values(findings);
    this.place = place;
    this.limits = limits;
    this.header = new HeaderReader(findings, values);
    this.claim = new ClaimReader(findings, values, place, limits);
    this.balance = new RemittanceBalance(ordinal, findings::raise);
    this.unit = new Transcript(findings, limits.claimBytes());
    this.trailer = new Transcript(findings, limits.claimBytes());
    place.remittance = ordinal;
  }

  int claims() {
    return claims;
  }

  long lines() {
    return lines;
  }

  void read(Segment segment) {
    switch (segment.id()) {
      case SegmentId.CLP -> startClaim(segment);
      case SegmentId.PLB -> providerAdjustment(segment);
      case SegmentId.LX, SegmentId.TS2, SegmentId.TS3 -> startLoop(segment);
      default -> readInLoop(segment);
    }
  }

  private void startLoop(Segment segment) {
    endClaim();
    unit.add(segment);
  }

  /** Ends the remittance, and judges it. */
  void close() {
    endClaim();
    RemittanceHeader head = open();
    String adjustmentsAsRead = trailer.take();
    balance.close(head.payment(), providerAdjustments);
    parts.add(
        new EraPart.RemittanceClosed(
            place.remittance,
            providerAdjustments,
            findings.takeBalanced(),
            claims,
            lines,
            balance.charge(),
            balance.paid(),
            adjustmentsAsRead));
    place.remittance = -1;
  }

  private void readInLoop(Segment segment) {
    unit.add(segment);
    boolean taken = opened == null ? readHeader(segment) : readDetail(segment);
    if (!taken) {
      findings.raise(
          Rule.UNEXPECTED_SEGMENT,
          SegmentId.name(segment.id()) + " has no place where it stands; it was left out.");
    }
  }

  private boolean readHeader(Segment segment) {
    return fits(segment) ? header.read(segment) : true;
  }

  private boolean readDetail(Segment segment) {
    if (segment.id() == SegmentId.N1) {
      party(segment);
      return true;
    }
    PartyLoop party = aside;
    asideHeld += segment.length();
    if (party != null && asideHeld <= limits.claimBytes() && party.read(segment)) {
      return true;
    }
    finishAside();
    return inClaim && claim.read(segment);
  }

  /** A payee among the claims holds for those that begin behind it, if it is another one. */
  private void party(Segment n1) {
    finishAside();
    payeeAside = n1.is(1, "PE");
    asideHeld = 0;
    aside = new PartyLoop(n1);
    findings.raise(
        Rule.REPEATED_SEGMENT, "An N1 stands among the claims (expected: before the first one).");
  }

  private void finishAside() {
    PartyLoop party = aside;
    if (party != null && payeeAside) {
      Payee other = party.payee();
      payee = isSame(other, open().payee()) ? null : other;
    }
    aside = null;
  }

  /** Repeated payees leave out what was said before: address, references, the other number. */
  private static boolean isSame(Payee repeated, Payee first) {
    return Objects.equals(repeated.name(), first.name())
        && (repeated.npi() == null || repeated.npi().equals(first.npi()))
        && (repeated.tin() == null || repeated.tin().equals(first.tin()))
        && (repeated.identifier() == null || repeated.identifier().equals(first.identifier()));
  }

  private RemittanceHeader open() {
    RemittanceHeader head = opened;
    if (head == null) {
      head = header.finish();
      opened = head;
      held = 0;
      parts.add(new EraPart.RemittanceOpened(place.remittance, head, unit.take()));
    }
    return head;
  }

  private void startClaim(Segment clp) {
    endClaim();
    finishAside();
    place.claim = claims;
    inClaim = true;
    unit.add(clp);
    claim.start(clp);
  }

  private void endClaim() {
    open();
    if (inClaim) {
      Claim read = claim.finish(payee);
      inClaim = false;
      lines += read.lines().size();
      parts.add(new EraPart.ClaimRead(place.remittance, claims, read, unit.take()));
      balance.add(read, claims);
      claims++;
      place.claim = -1;
    }
  }

  private void providerAdjustment(Segment plb) {
    endClaim();
    trailer.add(plb);
    if (fits(plb)) {
      Adjustments.readProvider(plb, values, providerAdjustments);
    }
  }

  /** Headers and provider adjustments are held whole, so they are bounded like a claim. */
  private boolean fits(Segment segment) {
    held += segment.length();
    boolean fits = held <= limits.claimBytes();
    if (!fits && held - segment.length() <= limits.claimBytes()) {
      findings.raise(
          Rule.CLAIM_TOO_LARGE,
          "The header or its provider adjustments have more than %d bytes; the rest was left out."
              .formatted(limits.claimBytes()));
    }
    return fits;
  }
}
