package io.remitstream.workers.extraction.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a line that heads no table: as what tells of the payment, as a row, or as labels. */
final class LineReading {

  private final Assembly assembly;
  private final PageLines page;
  private final ClaimLabels claims;
  private final LineLabels labels;
  private final PlainText texts;
  private final PaymentAdjustments adjustments;
  private final OpenTable table;
  private final TableRows rows;
  private final TieredRows tiers;
  private final ContinuedRows continued;

  /** The line of a payment's number and date whose labels stand above them. */
  private int paidAt = -1;

  LineReading(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
    this.claims = new ClaimLabels(assembly, page);
    this.labels = new LineLabels(assembly, page);
    this.texts = new PlainText(assembly, page);
    this.adjustments = new PaymentAdjustments(assembly, page);
    this.table = new OpenTable(assembly, page);
    var services = new ServiceRows(assembly, claims);
    this.rows = new TableRows(assembly, page, table, services);
    this.tiers = new TieredRows(assembly, claims, services);
    this.continued = new ContinuedRows(assembly);
  }

  void read(int index) {
    TextLine at = page.line(index);
    List<KeyFinder.Found> labelled = page.found.get(index);
    payment(at, labelled);
    Mentions.take(at, assembly);
    boolean read =
        ClaimAdditions.take(at, assembly.claim)
            || adjustments.led(at, index)
            || ofClaim(at)
            || below(index, labelled)
            || tiers.take(at)
            || whose(index);
    if (!read) {
      rowOrLabels(index, labelled);
    }
  }

  /** What a line says of the payment, or of the drug above, whatever else it tells. */
  private void payment(TextLine at, List<KeyFinder.Found> labelled) {
    Sentences.read(at).forEach(assembly::told);
    PaymentRow.read(at, labelled).forEach(assembly::told);
    if (assembly.summed) {
      assembly.remittance.put(PaymentRow.last(at));
    }
    PairedIds.read(at).forEach(assembly::told);
    ProvidedBy.read(at).forEach(assembly::provided);
    adjustments.announce(at);
    DrugCode.take(at, assembly);
  }

  /** Whether a line tells of a claim, or of its last service, in a form of its own. */
  private boolean ofClaim(TextLine at) {
    return Strip.is(at)
        || ClaimHeading.take(at, assembly)
        || Equated.take(at, assembly.claim)
        || Reasoned.take(at, assembly.line)
        || NumberedAdjustment.take(at, assembly.claim)
        || PaidTo.take(at, assembly.claim);
  }

  /** Whether it tells below a service's amounts what the service was. */
  private boolean below(int index, List<KeyFinder.Found> labelled) {
    if (!ItemBelow.take(page.line(index), labelled, assembly)) {
      return false;
    }
    for (KeyFinder.Found one : labelled) {
      if (one.leaf().field() == Field.REMARKS) {
        labels.take(one, index, false);
      }
    }
    return true;
  }

  /** Whether it tells whose the services beside are; then what stands there is read, too. */
  private boolean whose(int index) {
    TextLine at = page.line(index);
    int words = rows.identify(index);
    Row row = words == 0 || words == at.size() ? null : table.read(index);
    if (row != null && table.isRow(row, at)) {
      rows.take(row, index);
    }
    return words > 0;
  }

  /** The line below on which the value of such a label stands; less than any for none. */
  private static int below(List<KeyFinder.Found> labelled, Field field) {
    return labelled.stream()
        .filter(one -> one.below() && one.leaf().field() == field)
        .mapToInt(KeyFinder.Found::line)
        .findFirst()
        .orElse(-1);
  }

  private void rowOrLabels(int index, List<KeyFinder.Found> labelled) {
    TextLine at = page.line(index);
    boolean other = index == paidAt || LabelledLine.leads(at, labelled, assembly.closed);
    Row row = other ? null : table.read(index);
    if (row != null && rows.begin(row, index)) {
      return;
    }
    if (row != null && row.lower && row.money == 0) {
      claims.identify(row);
    } else if (row != null
        && table.isRow(row, at)
        && !LabelledLine.saysTotal(at, labelled, row.money)) {
      rows.take(row, index);
    } else {
      labelled(index, labelled, row);
    }
  }

  /** How it was paid, and by which number, may stand at the left of what changes the payment. */
  private void ofPayment(int index, List<KeyFinder.Found> labelled) {
    for (KeyFinder.Found one : labelled) {
      Field field = one.leaf().field();
      if (!one.below() && field.ofHeader() && !field.isMoney()) {
        labels.take(one, index, false);
      }
    }
  }

  private void labelled(int index, List<KeyFinder.Found> labelled, @Nullable Row row) {
    TextLine at = page.line(index);
    if (tiers.named(at, labelled)) {
      return;
    }
    if (adjustments.take(at, index)) {
      ofPayment(index, labelled);
      return;
    }
    if (continued.take(row, at, labelled)) {
      return;
    }
    if (labelled.isEmpty()) {
      texts.take(index);
      return;
    }
    boolean traced =
        page.keys.labels(index).stream().anyMatch(label -> label.field() == Field.TRACE);
    int dated = traced ? below(labelled, Field.PAYMENT_DATE) : -1;
    paidAt = traced && dated < 0 ? below(labelled, Field.PAYMENT_AMOUNT) : dated;
    boolean heading = claims.take(index, labelled);
    for (KeyFinder.Found one : labelled) {
      if (!one.leaf().field().isIdentity()) {
        labels.take(one, index, heading);
      }
    }
  }
}
