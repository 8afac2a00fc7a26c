package io.remitstream.benchmarks.paper.remit;

import java.util.Locale;

/** The amounts of a claim and of its lines. */
public enum Amount {
  CHARGE,
  ALLOWED,
  DISCOUNT,
  NOT_COVERED,
  DEDUCTIBLE,
  COPAY,
  COINSURANCE,
  OTHER_INSURANCE,
  PAID,
  PATIENT_RESPONSIBILITY;

  /** Its name in a truth file. */
  public String leaf() {
    return name().toLowerCase(Locale.ROOT);
  }
}
