package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the arithmetic says about a remittance on paper.
 *
 * @param findings one for each equation that fails
 * @param evidence by the JSON pointer of a printed amount: in how many equations it stands. An
 *     amount that stands in none is not in it. Amounts of one row follow one another
 */
public record PaperVerdict(List<Finding> findings, Map<String, Evidence> evidence) {

  public PaperVerdict {
    findings = List.copyOf(findings);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  /** Whether no equation fails. */
  public boolean balanced() {
    return findings.stream().noneMatch(finding -> finding.rule().ofBalance());
  }

  /**
   * @param agreeing equations with the amount that hold
   * @param failing equations with the amount that do not
   * @param naming of those that hold, how many would hold under no other name: a column's sum
   *     proves the digits of its amounts, but not what they are
   */
  public record Evidence(int agreeing, int failing, int naming) {

    static final Evidence NONE = new Evidence(0, 0, 0);

    Evidence and(boolean agrees, boolean names) {
      return agrees
          ? new Evidence(agreeing + 1, failing, naming + (names ? 1 : 0))
          : new Evidence(agreeing, failing + 1, naming);
    }
  }
}
