package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.balance.RemittanceBalance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows, before anything is written, that a document can be written as an 835: that nothing
 * required is missing, and that lines, claims and transactions balance in the very records that are
 * to be written. The caller feeds it remittance by remittance; it keeps what it found, up to a
 * limit.
 */
public final class EraProof {

  private static final int MOST = 200;

  private final EraSource source;
  private final Delimiters.Choice delimiters = new Delimiters.Choice();
  private final List<Missing> missing = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int remittances;
  private int claims;
  private @Nullable RemittanceBalance balance;

  public EraProof(EraSource source) {
    this.source = source;
  }

  /** The next remittance: its header as it was stored, and its own wording. */
  public void open(RemittanceHeader stored, @Nullable Wording wording) {
    RemittanceHeader header = source.header(stored);
    balance = new RemittanceBalance(remittances, this::found);
    claims = 0;
    if (source == EraSource.PAPER) {
      requirements().header(header);
    }
    look(EraWriter.header(header), wording);
  }

  /** Its next claim. */
  public void add(Claim stored, @Nullable Wording wording) {
    Claim claim = source.claim(stored);
    if (source == EraSource.PAPER) {
      requirements().claim(claim, claims);
      requirements().columns(stored, claims);
    }
    balance().add(claim, claims);
    look(EraWriter.claim(claim, claims == 0), wording);
    claims++;
  }

  /** Its end. */
  public void close(
      RemittanceHeader header, List<ProviderAdjustment> stored, @Nullable Wording wording) {
    List<ProviderAdjustment> adjustments = source.adjustments(stored, header);
    if (source == EraSource.PAPER) {
      requirements().adjustments(adjustments);
    }
    balance().close(source.header(header).payment(), adjustments);
    look(EraWriter.trailer(adjustments), wording);
    remittances++;
  }

  /** The first things that an 835 must say and the document does not. */
  public List<Missing> missing() {
    return List.copyOf(missing);
  }

  /** The first equations that fail. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  public int remittances() {
    return remittances;
  }

  /**
   * @throws NoDelimiterLeft where the values hold every character that may separate them
   */
  public Delimiters delimiters() {
    return delimiters.chosen();
  }

  private Requirements requirements() {
    return new Requirements(remittances, this::miss);
  }

  private RemittanceBalance balance() {
    RemittanceBalance open = balance;
    if (open == null) {
      throw new IllegalStateException("no remittance is open");
    }
    return open;
  }

  private void look(String written, @Nullable Wording wording) {
    delimiters.look(wording == null ? written : wording.over(written));
  }

  private void miss(Missing one) {
    if (missing.size() < MOST) {
      missing.add(one);
    }
  }

  private void found(Finding finding) {
    if (finding.rule().ofBalance() && findings.size() < MOST) {
      findings.add(finding);
    }
  }
}
