package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Remit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which printed amounts an equation over what is printed takes in. */
final class Equations {

  private static final List<Amount> OWED =
      List.of(Amount.CHARGE, Amount.DISCOUNT, Amount.PAID, Amount.PATIENT_RESPONSIBILITY);
  private static final List<Amount> ALLOWED =
      List.of(Amount.CHARGE, Amount.DISCOUNT, Amount.ALLOWED);
  private static final List<Amount> SHARE =
      List.of(
          Amount.PATIENT_RESPONSIBILITY, Amount.DEDUCTIBLE, Amount.COINSURANCE, Amount.NOT_COVERED);

  private final Set<String> printed;
  private final Set<String> found = new LinkedHashSet<>();

  private Equations(Set<String> printed) {
    this.printed = printed;
  }

  static Set<String> over(Remit remit, Map<String, Leaf> printed) {
    return over(
        remit.claims().stream().map(claim -> claim.lines().size()).toList(), printed.keySet());
  }

  /**
   * @param lines how many each claim has
   * @param printed pointers of all that is printed
   */
  static Set<String> over(List<Integer> lines, Set<String> printed) {
    Equations equations = new Equations(printed);
    for (int claim = 0; claim < lines.size(); claim++) {
      equations.claim("/claims/" + claim, lines.get(claim));
    }
    equations.payment(lines.size());
    return equations.found;
  }

  private void claim(String under, int lines) {
    List<String> records = new ArrayList<>(List.of(under));
    for (int line = 0; line < lines; line++) {
      records.add(under + "/lines/" + line);
    }
    records.forEach(this::record);
    records.forEach(this::adjusted);
    for (Amount amount : Amount.values()) {
      together(records.stream().map(record -> record + "/" + amount.leaf()).toList());
    }
  }

  private void record(String under) {
    for (List<Amount> equation : List.of(OWED, ALLOWED, SHARE)) {
      together(equation.stream().map(amount -> under + "/" + amount.leaf()).toList());
    }
  }

  private void adjusted(String under) {
    List<String> all = new ArrayList<>(List.of(under + "/charge", under + "/paid"));
    printed.stream()
        .filter(pointer -> pointer.startsWith(under + "/adjustments/"))
        .filter(pointer -> pointer.endsWith("/amount"))
        .forEach(all::add);
    if (all.size() > 2) {
      together(all);
    }
  }

  private void payment(int claims) {
    List<String> all = new ArrayList<>(List.of("/payment/amount"));
    for (int claim = 0; claim < claims; claim++) {
      all.add("/claims/" + claim + "/paid");
    }
    together(all);
  }

  /** Only where all of them are printed can the equation be seen to fail. */
  private void together(List<String> pointers) {
    if (pointers.size() > 1 && printed.containsAll(pointers)) {
      found.addAll(pointers);
    }
  }
}
