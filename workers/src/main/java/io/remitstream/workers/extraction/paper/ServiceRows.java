package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;

/** Makes of rows a claim's services, or claims of which no service is told. */
final class ServiceRows {

  private static final List<Field> OF_CLAIM =
      List.of(Field.PATIENT_NAME, Field.MEMBER_ID, Field.ACCOUNT, Field.CLAIM_NUMBER, Field.STATUS);

  private final Assembly assembly;
  private final ClaimLabels claims;

  ServiceRows(Assembly assembly, ClaimLabels claims) {
    this.assembly = assembly;
    this.claims = claims;
  }

  void take(Row row, Table table) {
    if (table.ofClaims()) {
      claims.identify(row);
    }
    ClaimDraft into = assembly.claim();
    if (table.ofClaims() && !table.has(Field.PROCEDURE)) {
      row.leaves().values().stream().filter(leaf -> !leaf.field().isIdentity()).forEach(into::put);
      into.totalled = true;
      return;
    }
    service(row, table, into);
  }

  private void service(Row row, Table table, ClaimDraft claim) {
    LineDraft line = assembly.line;
    boolean pending =
        line != null
            && line.amounts() == 0
            && row.money > 0
            && (!row.anchored() || ends(row, line));
    if (!pending || line == null) {
      line = new LineDraft();
      open(table, claim).lines.add(line);
      assembly.line = line;
    }
    put(row, line);
    assembly.claim().unnamed.part(row);
  }

  /** Whether a row tells, with its amounts, what was done on the day of the rows above it. */
  private static boolean ends(Row row, LineDraft line) {
    return line.has(Field.FROM)
        && !row.has(Field.FROM)
        && row.has(Field.PROCEDURE)
        && !line.has(Field.PROCEDURE);
  }

  /** The claim that a service belongs to: another one where the open one has its totals. */
  private ClaimDraft open(Table table, ClaimDraft claim) {
    if (!claim.totalled || table.ofClaims()) {
      return claim;
    }
    if (claim.lines.isEmpty()) { // its totals stand above its services
      claim.totalled = false;
      return claim;
    }
    assembly.parted = true;
    return assembly.claim();
  }

  private static void put(Row row, LineDraft line) {
    row.onto(line);
    OF_CLAIM.forEach(line::remove);
  }

  /** A service that names its claim, too. */
  void lay(Row row, ClaimDraft claim) {
    name(row, claim);
    var line = new LineDraft();
    put(row, line);
    claim.lines.add(line);
  }

  /** What a row says of its claim, and of what the claim's last line was. */
  void name(Row row, ClaimDraft claim) {
    OF_CLAIM.forEach(field -> claim.put(row.leaf(field)));
    if (!claim.lines.isEmpty() && row.money == 0) {
      row.descriptions.forEach(claim.lines.getLast()::put);
    }
  }
}
