package io.remitstream.benchmarks.paper.remit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A service line.
 *
 * @param amounts each of {@link Amount}, in cents
 * @param withheld not in any of them, nor paid
 */
public record Service(
    LocalDate from,
    LocalDate to,
    String procedure,
    List<String> modifiers,
    String description,
    int units,
    Map<Amount, Long> amounts,
    Withheld withheld,
    List<String> remarks) {

  public long cents(Amount amount) {
    return amounts.getOrDefault(amount, 0L);
  }

  /** The same, paid less. */
  Service holding(Custom custom) {
    Withheld held = custom.of(cents(Amount.PAID));
    Map<Amount, Long> left = new java.util.EnumMap<>(amounts);
    left.merge(Amount.PAID, -held.cents(), Long::sum);
    return with(left, held);
  }

  /** The same, taken back. */
  public Service negated() {
    Map<Amount, Long> taken = new java.util.EnumMap<>(Amount.class);
    amounts.forEach((amount, cents) -> taken.put(amount, -cents));
    return with(taken, withheld.negated());
  }

  private Service with(Map<Amount, Long> changed, Withheld held) {
    return new Service(from, to, procedure, modifiers, description, units, changed, held, remarks);
  }

  /** What lies between charge and payment, as an 835 codes it. */
  public List<Adjustment> adjustments() {
    List<Adjustment> found = new ArrayList<>();
    add(found, "CO", "45", Amount.DISCOUNT);
    add(found, "PR", "96", Amount.NOT_COVERED);
    add(found, "PR", "1", Amount.DEDUCTIBLE);
    add(found, "PR", "3", Amount.COPAY);
    add(found, "PR", "2", Amount.COINSURANCE);
    add(found, "OA", "23", Amount.OTHER_INSURANCE);
    if (withheld.cents() != 0) {
      found.add(new Adjustment("CO", withheld.reason(), withheld.cents()));
    }
    return found;
  }

  private void add(List<Adjustment> to, String group, String reason, Amount amount) {
    if (cents(amount) != 0) {
      to.add(new Adjustment(group, reason, cents(amount)));
    }
  }
}
