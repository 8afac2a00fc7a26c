package io.remitstream.streaming.remittance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredFormTest {

  private static final List<String> IDENTIFIERS =
      List.of("DOE", "JANE", "M123", "ACCT-1", "ICN-9", "LINE-7", "free words", "REF-5");

  @Test
  void toClaimShouldGiveTheSameClaimWhenBothHalvesAreThere() {
    Claim claim = claim();

    StoredForm stored = StoredForm.of(claim);

    assertThat(new StoredForm(stored.detail(), stored.identity()).toClaim()).isEqualTo(claim);
  }

  @Test
  void detailShouldHoldNoIdentifierWhenTheClaimHasMany() {
    StoredForm stored = StoredForm.of(claim());

    assertThat(IDENTIFIERS).noneMatch(stored.detail()::contains);
    assertThat(IDENTIFIERS).allMatch(new String(stored.identity(), UTF_8)::contains);
  }

  @Test
  void toRemittanceShouldGiveTheSameDetailWhenBothHalvesAreThere() {
    var payer =
        new Payer(
            "ACME HEALTH", "P1", null, List.of(new Reference("2U", "REF-5", null)), List.of());
    var header =
        new RemittanceHeader(
            payer, Payee.UNKNOWN, payment(), List.of(new Reference("EV", "X", null)));
    var adjustment =
        new ProviderAdjustment(
            "PROV-1", LocalDate.of(2026, 12, 31), "WO", "ICN-9", Money.of("10.00"));
    var detail = new RemittanceDetail(header, List.of(adjustment));

    StoredForm stored = StoredForm.of(detail);

    assertThat(stored.toRemittance()).isEqualTo(detail);
    assertThat(List.of("ACME", "REF-5", "TRACE-1", "PROV-1", "ICN-9"))
        .noneMatch(stored.detail()::contains);
  }

  private static Payment payment() {
    return new Payment(
        Money.of("301.35"),
        LocalDate.of(2026, 10, 30),
        "TRACE-1",
        "1234567890",
        null,
        "ACH",
        "CCP",
        "I",
        "C",
        null,
        null);
  }

  private static Claim claim() {
    var line =
        new ServiceLine(
            UUID.randomUUID(),
            "99213",
            "HC",
            List.of("25"),
            "free words",
            null,
            new BigDecimal("3"),
            null,
            null,
            Money.of("100"),
            Money.of("15.47"),
            null,
            Money.of("84.53"),
            null,
            null,
            null,
            null,
            null,
            Money.ZERO,
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 1),
            "LINE-7",
            List.of(new Reference("LU", "REF-5", null)),
            List.of(),
            List.of(),
            List.of(new Adjustment("CO", "45", Money.of("84.53"), null)),
            List.of("N130"));
    return new Claim(
        UUID.randomUUID(),
        new Patient("DOE", "JANE", null, null, "M123", "MI", "JANE DOE"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "ACCT-1",
        "ICN-9",
        "1",
        "12",
        null,
        null,
        null,
        null,
        null,
        null,
        LocalDate.of(2026, 10, 1),
        null,
        null,
        null,
        Money.of("100"),
        Money.of("15.47"),
        Money.ZERO,
        null,
        Money.of("84.53"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new Reference("EA", "REF-5", null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(line));
  }
}
