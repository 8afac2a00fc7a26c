package io.remitstream.benchmarks.paper.remit;

/** A patient with the ids that payer and payee know them by. */
public record Patient(String first, String middle, String last, String memberId, String account) {

  /** {@code Ana M Brook}. */
  public String natural() {
    return middle.isEmpty() ? first + " " + last : first + " " + middle + " " + last;
  }

  /** {@code Brook, Ana M}. */
  public String lastFirst() {
    return middle.isEmpty() ? last + ", " + first : last + ", " + first + " " + middle;
  }
}
