package io.remitstream.benchmarks.paper.remit;

import java.time.LocalDate;
import java.util.List;

/** A claim with its lines, at least one. */
public record PaperClaim(Patient patient, String number, Status status, List<Service> lines) {

  /** The sum of a column. */
  public long cents(Amount amount) {
    return lines.stream().mapToLong(line -> line.cents(amount)).sum();
  }

  public LocalDate from() {
    return lines.stream().map(Service::from).min(LocalDate::compareTo).orElseThrow();
  }

  public LocalDate to() {
    return lines.stream().map(Service::to).max(LocalDate::compareTo).orElseThrow();
  }
}
