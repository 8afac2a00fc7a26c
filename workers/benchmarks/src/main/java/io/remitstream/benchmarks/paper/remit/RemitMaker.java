package io.remitstream.benchmarks.paper.remit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes remittances of one payer, each from a seed. */
public final class RemitMaker {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 3);

  private final String payer;
  private final IdForms ids;
  private final Recipe recipe;

  public RemitMaker(String payer, IdForms ids, Recipe recipe) {
    this.payer = payer;
    this.ids = ids;
    this.recipe = recipe;
  }

  /** The same seed makes the same remittance; none asks money back. */
  public Remit make(long seed) {
    for (long attempt = seed; ; attempt += 1_000_003) {
      Remit made = attempt(new Chance(attempt));
      if (made.payment().cents() >= 0) {
        return made;
      }
    }
  }

  private Remit attempt(Chance chance) {
    List<PaperClaim> claims = claims(chance);
    List<ProviderAdjustment> adjustments = adjustments(chance, claims);
    long paid =
        claims.stream().mapToLong(claim -> claim.cents(Amount.PAID)).sum()
            - adjustments.stream().mapToLong(ProviderAdjustment::cents).sum();
    return new Remit(
        party(chance, payer, true), payee(chance), payment(chance, paid), claims, adjustments);
  }

  private List<PaperClaim> claims(Chance chance) {
    int wanted = chance.between(1, recipe.mostClaims());
    boolean nothing = recipe.statuses().contains(Status.DENIED) && chance.oneIn(14);
    Patient patient = patient(chance);
    List<PaperClaim> claims = new ArrayList<>();
    while (claims.size() < wanted) {
      patient = recipe.onePatient() ? patient : patient(chance);
      claims.addAll(claim(chance, patient, nothing ? Status.DENIED : status(chance)));
    }
    return claims;
  }

  private Status status(Chance chance) {
    List<Status> possible = List.copyOf(recipe.statuses());
    return possible.isEmpty() || !chance.oneIn(4) ? usual() : sorted(chance, possible);
  }

  private Status usual() {
    return recipe.custom().secondary() ? Status.SECONDARY : Status.PROCESSED;
  }

  private static Status sorted(Chance chance, List<Status> possible) {
    return chance.of(possible.stream().sorted().toList());
  }

  private List<PaperClaim> claim(Chance chance, Patient patient, Status status) {
    if (status == Status.REVERSAL || status == Status.CORRECTED) {
      PaperClaim first = one(chance, patient, Status.REVERSAL);
      PaperClaim back =
          new PaperClaim(
              patient,
              first.number(),
              Status.REVERSAL,
              first.lines().stream().map(Service::negated).toList());
      return List.of(back, again(chance, first));
    }
    return List.of(one(chance, patient, status));
  }

  private PaperClaim again(Chance chance, PaperClaim first) {
    List<Service> lines = new ArrayList<>(first.lines());
    lines.set(0, new ServiceMaker(chance, recipe).make(first.from(), Status.CORRECTED));
    return new PaperClaim(first.patient(), chance.id(ids.claim()), Status.CORRECTED, lines);
  }

  private PaperClaim one(Chance chance, Patient patient, Status status) {
    ServiceMaker maker = new ServiceMaker(chance, recipe);
    LocalDate day = FIRST_DAY.plusDays(chance.between(0, 320));
    List<Service> lines = new ArrayList<>();
    for (int wanted = chance.between(1, recipe.mostLines()); lines.size() < wanted; ) {
      lines.add(maker.make(day, status));
      day = chance.oneIn(4) ? day.plusDays(chance.between(1, 9)) : day;
    }
    return new PaperClaim(patient, chance.id(ids.claim()), status, lines);
  }

  private Patient patient(Chance chance) {
    return new Patient(
        chance.of(Lexicon.FIRST),
        chance.oneIn(3) ? chance.id("@") : "",
        chance.of(Lexicon.LAST),
        chance.id(ids.member()),
        chance.id(ids.account()));
  }

  private List<ProviderAdjustment> adjustments(Chance chance, List<PaperClaim> claims) {
    List<ProviderAdjustment> found = new ArrayList<>();
    if (recipe.adjusted() && chance.oneIn(3)) {
      long most = claims.stream().mapToLong(claim -> claim.cents(Amount.PAID)).sum() / 100;
      if (most > 20) {
        String claim = chance.id(ids.claim());
        long cents = chance.between(5, (int) most) * 50L + chance.between(1, 49);
        found.add(new ProviderAdjustment("WO", claim, cents));
      }
      if (chance.oneIn(2)) {
        found.add(new ProviderAdjustment("L6", chance.id("@####"), -chance.between(21, 999)));
      }
    }
    return found;
  }

  private Payment payment(Chance chance, long cents) {
    Method method = chance.oneIn(2) ? Method.CHECK : Method.EFT;
    return new Payment(
        cents,
        FIRST_DAY.plusDays(chance.between(335, 365)),
        chance.id(ids.trace()),
        cents == 0 ? Method.NONE : method);
  }

  private Party payee(Chance chance) {
    return party(chance, chance.of(recipe.trade().payees()), chance.oneIn(6));
  }

  private static Party party(Chance chance, String name, boolean unnumbered) {
    return new Party(
        name,
        chance.between(11, 9899) + " " + chance.of(Lexicon.STREETS),
        chance.of(Lexicon.CITIES),
        chance.id("1-800-555-01##"),
        unnumbered ? null : Npi.of(chance),
        chance.id("##-#######"));
  }
}
