package io.remitstream.streaming.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RemittanceJsonTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 30);

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void remittanceShouldReadBackEqualWhenWritten() {
    Remittance remittance = remittance();

    String text = json.writeValueAsString(remittance);

    assertThat(json.readValue(text, Remittance.class)).isEqualTo(remittance);
  }

  @Test
  void remittanceShouldHaveTheNamesOfTheContractInTheirOrder() {
    JsonNode tree = json.valueToTree(remittance());

    assertThat(tree.propertyNames())
        .containsSubsequence(
            "remittanceId",
            "payer",
            "payee",
            "payment",
            "providerAdjustments",
            "claims",
            "balanced");
    assertThat(tree.at("/payment").propertyNames())
        .containsSubsequence("amount", "date", "traceNumber", "originatorId", "method", "handling");
    assertThat(tree.at("/providerAdjustments/0").propertyNames())
        .containsExactly("providerId", "fiscalPeriodEnd", "reason", "reference", "amount");
    JsonNode claim = tree.at("/claims/0");
    assertThat(claim.propertyNames())
        .containsSubsequence(
            "claimId",
            "patient",
            "patientAccount",
            "claimNumber",
            "status",
            "serviceFrom",
            "serviceTo",
            "charge",
            "paid",
            "patientResponsibility",
            "allowed",
            "discount",
            "notCovered",
            "deductible",
            "copay",
            "coinsurance",
            "otherInsurance",
            "adjustments",
            "remarks",
            "lines");
    assertThat(claim.at("/allowed").isNull()).isTrue();
    assertThat(claim.at("/serviceFrom").asString()).isEqualTo("2026-10-30");
    assertThat(claim.at("/charge").asString()).isEqualTo("552.26");
    assertThat(claim.at("/lines/0").propertyNames())
        .containsSubsequence(
            "lineId",
            "procedure",
            "modifiers",
            "units",
            "charge",
            "paid",
            "allowed",
            "discount",
            "notCovered",
            "deductible",
            "copay",
            "coinsurance",
            "otherInsurance",
            "patientResponsibility",
            "serviceFrom",
            "serviceTo",
            "adjustments",
            "remarks");
    assertThat(claim.at("/lines/0/units").isString()).isTrue();
    assertThat(claim.at("/lines/0/units").asString()).isEqualTo("3");
    assertThat(claim.at("/lines/0/adjustments/0/quantity").isNull()).isTrue();
  }

  @Test
  void findingShouldShowBothSides() {
    var finding =
        Finding.of(
            Rule.CLAIM_BALANCE,
            "/remittances/0/claims/3",
            "sides differ",
            Money.of("10"),
            Money.of("9.99"));

    assertThat(json.valueToTree(finding).toString())
        .isEqualTo(
            "{\"rule\":\"CLAIM_BALANCE\",\"severity\":\"ERROR\",\"message\":\"sides differ\","
                + "\"pointer\":\"/remittances/0/claims/3\",\"expected\":\"10.00\","
                + "\"actual\":\"9.99\",\"difference\":\"-0.01\"}");
  }

  @Test
  void claimShouldSplitIntoIdentityAndRestAndJoinAgain() {
    Claim claim = remittance().claims().getFirst();

    Claim rest = json.readValue(json.writeValueAsString(claim.withoutIdentity()), Claim.class);
    ClaimIdentity identity =
        json.readValue(json.writeValueAsString(claim.identity()), ClaimIdentity.class);

    assertThat(rest.with(identity)).isEqualTo(claim);
    assertThat(json.writeValueAsString(rest)).doesNotContain("SECRET").contains("552.26");
  }

  @Test
  void headerShouldSplitIntoIdentityAndRestAndJoinAgain() {
    RemittanceHeader header = remittance().header();

    assertThat(header.withoutIdentity().with(header.identity())).isEqualTo(header);
    assertThat(json.writeValueAsString(header.withoutIdentity())).doesNotContain("SECRET");
  }

  @Test
  void providerAdjustmentShouldSplitIntoIdentityAndRestAndJoinAgain() {
    ProviderAdjustment adjustment = remittance().providerAdjustments().getFirst();

    assertThat(adjustment.withoutIdentity().with(adjustment.identity())).isEqualTo(adjustment);
    assertThat(json.writeValueAsString(adjustment.withoutIdentity())).doesNotContain("SECRET");
  }

  @Test
  void withIdsShouldNameClaimAndLines() {
    UUID id = UUID.randomUUID();
    UUID line = UUID.randomUUID();

    Claim claim = remittance().claims().getFirst().withIds(id, List.of(line));

    assertThat(claim.claimId()).isEqualTo(id);
    assertThat(claim.lines().getFirst().lineId()).isEqualTo(line);
    assertThatThrownBy(() -> claim.withIds(id, List.of()))
        .hasMessage("0 lines given (expected: 1)");
  }

  private static Remittance remittance() {
    var reference = List.of(new Reference("EA", "SECRET-1", "SECRET-2"));
    var contact =
        List.of(new Contact("CX", "SECRET-3", List.of(new Contact.Channel("TE", "SECRET-4"))));
    var address = new Address("SECRET-5", null, "SECRET-6", "NY", "12207", null);
    var header =
        new RemittanceHeader(
            new Payer("SECRET-7", "SECRET-8", address, reference, contact),
            new Payee("SECRET-9", "SECRET-10", "SECRET-11", null, address, reference),
            new Payment(
                Money.of("301.35"),
                DAY,
                "SECRET-12",
                "SECRET-13",
                "SECRET-14",
                "ACH",
                "CCP",
                "I",
                "C",
                DAY,
                null),
            reference);
    var adjustment = new ProviderAdjustment("SECRET-15", DAY, "WO", "SECRET-16", Money.of("10"));
    return Remittance.of(
        UUID.randomUUID(), header, List.of(adjustment), List.of(claim(reference, contact)), true);
  }

  private static Claim claim(List<Reference> references, List<Contact> contacts) {
    var party = new Party(null, "SECRET-17", "SECRET-18", null, null, "MI", "SECRET-19");
    return new Claim(
        null,
        new Patient("SECRET-20", "SECRET-21", null, null, "SECRET-22", "MI", "SECRET-30"),
        party,
        party,
        party,
        party,
        party,
        party,
        new Payee("SECRET-28", "SECRET-29", null, null, null, List.of()),
        "SECRET-23",
        "SECRET-24",
        "1",
        "MB",
        "11",
        "1",
        null,
        "470",
        new BigDecimal("1.25"),
        null,
        DAY,
        DAY,
        DAY,
        null,
        Money.of("552.26"),
        Money.of("301.35"),
        Money.of("85.23"),
        null,
        Money.of("1.01"),
        Money.of("1.02"),
        Money.of("1.03"),
        Money.of("1.04"),
        Money.of("1.05"),
        Money.of("1.06"),
        null,
        new OutpatientAdjudication(null, Money.of("1"), null, null, List.of("MA01")),
        references,
        contacts,
        List.of(new SupplementalAmount("F5", Money.of("5"))),
        List.of(new SupplementalQuantity("CA", new BigDecimal("3"))),
        List.of(),
        List.of("MA01"),
        List.of(line(references)));
  }

  private static ServiceLine line(List<Reference> references) {
    return new ServiceLine(
        null,
        "99213",
        "HC",
        List.of("25"),
        "SECRET-25",
        "0450",
        new BigDecimal("3"),
        new Procedure("99214", "HC", List.of(), "SECRET-26"),
        null,
        Money.of("281.77"),
        Money.of("154.06"),
        Money.of("197.24"),
        Money.of("2.01"),
        Money.of("2.02"),
        Money.of("2.03"),
        Money.of("2.04"),
        Money.of("2.05"),
        Money.of("2.06"),
        Money.of("2.07"),
        DAY,
        DAY,
        "SECRET-27",
        references,
        List.of(new SupplementalAmount("B6", Money.of("197.24"))),
        List.of(),
        List.of(new Adjustment("CO", "45", Money.of("84.53"), null)),
        List.of("N382"));
  }
}
