package io.remitstream.benchmarks.paper.remit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes service lines whose amounts agree to the cent. */
final class ServiceMaker {

  private final Chance chance;
  private final Recipe recipe;
  private long deductibleLeft;

  ServiceMaker(Chance chance, Recipe recipe) {
    this.chance = chance;
    this.recipe = recipe;
    this.deductibleLeft = chance.oneIn(2) ? chance.between(10, 350) * 100L : 0;
  }

  Service make(LocalDate day, Status status) {
    return payable(day, status).holding(recipe.custom());
  }

  private Service payable(LocalDate day, Status status) {
    Lexicon.Procedure procedure = chance.of(recipe.trade().procedures());
    int units = chance.oneIn(4) && recipe.trade().many() ? chance.between(2, 4) : 1;
    long charge = (long) procedure.cents() * units * chance.between(80, 140) / 100 + cents();
    return new Service(
        day,
        recipe.ranges() && chance.oneIn(4) ? day.plusDays(chance.between(1, 3)) : day,
        procedure.code(),
        modifiers(),
        procedure.words(),
        units,
        amounts(charge, status),
        Withheld.NOTHING,
        chance.oneIn(3) ? List.of(chance.of(recipe.remarks())) : List.of());
  }

  private long cents() {
    return chance.oneIn(3) ? 0 : chance.between(1, 99);
  }

  private List<String> modifiers() {
    List<String> chosen = new ArrayList<>();
    while (recipe.trade().modified() && chosen.size() < 3 && chance.oneIn(4)) {
      String modifier = chance.of(recipe.trade().modifiers());
      if (!chosen.contains(modifier)) {
        chosen.add(modifier);
      }
    }
    return chosen;
  }

  private Map<Amount, Long> amounts(long charge, Status status) {
    Map<Amount, Long> amounts = new EnumMap<>(Amount.class);
    amounts.put(Amount.CHARGE, charge);
    if (status == Status.DENIED || (recipe.has(Amount.NOT_COVERED) && chance.oneIn(12))) {
      amounts.put(Amount.NOT_COVERED, charge);
    } else {
      share(amounts, charge, status);
    }
    return settled(amounts);
  }

  private void share(Map<Amount, Long> amounts, long charge, Status status) {
    long left = charge - put(amounts, Amount.DISCOUNT, charge * chance.between(8, 62) / 100);
    left -= put(amounts, Amount.DEDUCTIBLE, deductible(left));
    left -= put(amounts, Amount.COPAY, Math.min(left, copay()));
    left -= put(amounts, Amount.COINSURANCE, (left * coinsurance() + 50) / 100);
    if (status == Status.SECONDARY) {
      put(amounts, Amount.OTHER_INSURANCE, left * chance.between(40, 95) / 100);
    }
  }

  private long put(Map<Amount, Long> amounts, Amount amount, long cents) {
    long kept = recipe.has(amount) ? cents : 0;
    amounts.put(amount, kept);
    return kept;
  }

  private long deductible(long left) {
    long taken = recipe.has(Amount.DEDUCTIBLE) ? Math.min(left, deductibleLeft) : 0;
    deductibleLeft -= taken;
    return taken;
  }

  private long copay() {
    return chance.oneIn(4) ? chance.between(2, 10) * 500L : 0;
  }

  private int coinsurance() {
    return chance.of(List.of(0, 10, 20, 20, 30));
  }

  private static Map<Amount, Long> settled(Map<Amount, Long> amounts) {
    long discount = amounts.getOrDefault(Amount.DISCOUNT, 0L);
    long charge = amounts.getOrDefault(Amount.CHARGE, 0L);
    long owed =
        amounts.getOrDefault(Amount.DEDUCTIBLE, 0L)
            + amounts.getOrDefault(Amount.COPAY, 0L)
            + amounts.getOrDefault(Amount.COINSURANCE, 0L)
            + amounts.getOrDefault(Amount.NOT_COVERED, 0L);
    long others = amounts.getOrDefault(Amount.OTHER_INSURANCE, 0L);
    amounts.put(Amount.ALLOWED, charge - discount);
    amounts.put(Amount.PATIENT_RESPONSIBILITY, owed);
    amounts.put(Amount.PAID, charge - discount - others - owed);
    return amounts;
  }
}
