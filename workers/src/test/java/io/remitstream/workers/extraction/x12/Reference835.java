package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.ServiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of the samples' reference: totals and verdicts that another parser computed. */
record Reference835(Map<String, String> columns) {

  static List<Reference835> rows(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    String[] names = lines.getFirst().split(",");
    var rows = new ArrayList<Reference835>();
    for (String line : lines.subList(1, lines.size())) {
      // Columns that are compared come before the only ones that may hold a comma.
      String[] values = line.split(",");
      var columns = new HashMap<String, String>();
      for (int i = 0; i < Math.min(names.length, values.length); i++) {
        columns.put(names[i], values[i]);
      }
      rows.add(new Reference835(columns));
    }
    return rows;
  }

  String file() {
    return Objects.requireNonNull(columns.get("file"));
  }

  List<String> deviations(EraDocument document) {
    var off = new ArrayList<String>();
    List<Remittance> remittances = document.remittances();
    List<Claim> claims = remittances.stream().flatMap(r -> r.claims().stream()).toList();
    List<ServiceLine> lines = claims.stream().flatMap(c -> c.lines().stream()).toList();
    compare("tx835", remittances.size(), off);
    compare("claims", claims.size(), off);
    compare("lines", lines.size(), off);
    compare("bpr02", sum(remittances.stream().map(r -> r.payment().amount())), off);
    compare("clp03", sum(claims.stream().map(Claim::charge)), off);
    compare("clp04", sum(claims.stream().map(Claim::paid)), off);
    compare("clp05", sum(claims.stream().map(Claim::patientResponsibility)), off);
    compare("cas_amount", sum(adjustments(claims, lines).map(Adjustment::amount)), off);
    compare(
        "plb_amount",
        sum(
            remittances.stream()
                .flatMap(r -> r.providerAdjustments().stream())
                .map(ProviderAdjustment::amount)),
        off);
    compare("line_bad", count(document, Rule.LINE_BALANCE), off);
    compare("claim_bad", count(document, Rule.CLAIM_BALANCE), off);
    compare("tx_bad", count(document, Rule.TRANSACTION_BALANCE), off);
    compare("se_count_bad", count(document, Rule.SEGMENT_COUNT), off);
    for (int i = 0; i < remittances.size(); i++) {
      if (remittances.get(i).balanced() != isBlameless(document, i)) {
        off.add(file() + ": balanced of " + i);
      }
    }
    return off;
  }

  private static boolean isBlameless(EraDocument document, int remittance) {
    String pointer = "/remittances/" + remittance;
    return document.findings().stream()
        .filter(finding -> finding.rule().ofBalance())
        .noneMatch(
            finding ->
                finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/"));
  }

  private static Stream<Adjustment> adjustments(List<Claim> claims, List<ServiceLine> lines) {
    return Stream.concat(
        claims.stream().flatMap(c -> c.adjustments().stream()),
        lines.stream().flatMap(l -> l.adjustments().stream()));
  }

  private static BigDecimal sum(Stream<@Nullable Money> amounts) {
    return amounts.filter(Objects::nonNull).reduce(Money.ZERO, Money::plus).amount();
  }

  private static long count(EraDocument document, Rule rule) {
    return document.findings().stream().filter(finding -> finding.rule() == rule).count();
  }

  private void compare(String column, long actual, List<String> off) {
    compare(column, BigDecimal.valueOf(actual), off);
  }

  private void compare(String column, BigDecimal actual, List<String> off) {
    String expected = columns.getOrDefault(column, "");
    if (!expected.isEmpty() && new BigDecimal(expected).compareTo(actual) != 0) {
      off.add("%s: %s %s (expected: %s)".formatted(file(), column, actual, expected));
    }
  }
}
