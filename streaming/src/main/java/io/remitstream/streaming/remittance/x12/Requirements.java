package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Address;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the guide requires of a remittance that did not come as an 835 [TR3 005010X221A1]. */
final class Requirements {

  private static final Set<String> METHODS = Set.of("ACH", "BOP", "CHK", "FWT", "NON");
  private static final Set<String> THROUGH_BANKS = Set.of("ACH", "BOP", "FWT");
  private static final Set<String> STATUSES =
      Set.of("1", "2", "3", "4", "19", "20", "21", "22", "23", "25");
  private static final Pattern PROVIDER_REASON = Pattern.compile("[0-9A-Z]{2}");

  private final Consumer<Missing> missing;
  private final String remittance;

  Requirements(int remittance, Consumer<Missing> missing) {
    this.remittance = "/remittances/" + remittance;
    this.missing = missing;
  }

  void header(RemittanceHeader header) {
    payment(header.payment());
    payer(header.payer());
    payee(header.payee());
  }

  private void payment(Payment payment) {
    String at = "/payment";
    require(payment.amount() != null, at + "/amount", "BPR02", "the amount paid");
    require(
        METHODS.contains(orEmpty(payment.method())),
        at + "/method",
        "BPR04",
        "ACH, BOP, CHK, FWT or NON");
    require(payment.date() != null, at + "/date", "BPR16", "the day of the payment");
    require(payment.traceNumber() != null, at + "/traceNumber", "TRN02", "the check or EFT number");
    require(
        payment.originatorId() != null,
        at + "/originatorId",
        "TRN03",
        "1 and the payer's tax number");
    boolean banks = THROUGH_BANKS.contains(orEmpty(payment.method()));
    require(!banks, at, "BPR06", "both banks and accounts (BPR06 to BPR15), which are not kept");
  }

  private void payer(Payer payer) {
    String at = "/payer";
    require(payer.name() != null, at + "/name", "N102", "the payer's name");
    Address address = payer.address();
    require(
        address != null && address.line1() != null,
        at + "/address/line1",
        "N301",
        "the payer's street");
    require(
        address != null && address.city() != null,
        at + "/address/city",
        "N401",
        "the payer's city");
  }

  private void payee(Payee payee) {
    require(payee.name() != null, "/payee/name", "N102", "the payee's name");
    boolean known = payee.npi() != null || payee.tin() != null || payee.identifier() != null;
    require(known, "/payee/npi", "N104", "the payee's NPI, or its tax number");
  }

  void claim(Claim claim, int ordinal) {
    String at = "/claims/" + ordinal;
    require(
        claim.patientAccount() != null,
        at + "/patientAccount",
        "CLP01",
        "the provider's number of the claim");
    require(
        STATUSES.contains(orEmpty(claim.status())), at + "/status", "CLP02", "a claim status code");
    require(claim.charge() != null, at + "/charge", "CLP03", "the amount charged");
    require(claim.paid() != null, at + "/paid", "CLP04", "the amount paid");
    require(claim.filingIndicator() != null, at + "/filingIndicator", "CLP06", "the kind of plan");
    require(
        claim.claimNumber() != null,
        at + "/claimNumber",
        "CLP07",
        "the payer's number of the claim");
    require(
        claim.patient().lastName() != null,
        at + "/patient/lastName",
        "NM103",
        "the patient's last name");
    require(
        claim.payee() == null, at + "/payee", "N1", "the remittance's own payee: an 835 has one");
    for (int i = 0; i < claim.lines().size(); i++) {
      line(claim, claim.lines().get(i), at + "/lines/" + i);
    }
  }

  private void line(Claim claim, ServiceLine line, String at) {
    require(line.procedure() != null, at + "/procedure", "SVC01-2", "the procedure's code");
    require(
        line.procedure() == null || line.procedureQualifier() != null,
        at + "/procedureQualifier",
        "SVC01-1",
        "the code list of the procedure");
    require(line.charge() != null, at + "/charge", "SVC02", "the amount charged");
    require(line.paid() != null, at + "/paid", "SVC03", "the amount paid");
    require(
        line.serviceFrom() != null || claim.serviceFrom() != null,
        at + "/serviceFrom",
        "DTM02",
        "the day of the service");
  }

  /** What the columns of a claim, as they are printed, must say for its adjustments. */
  void columns(Claim printed, int ordinal) {
    String at = "/claims/" + ordinal;
    String expected = "who bears what is not covered";
    require(!PaperAdjustments.unresolved(printed), at + "/adjustments", "CAS", expected);
    for (int i = 0; i < printed.lines().size(); i++) {
      boolean borne = !PaperAdjustments.unresolved(printed.lines().get(i));
      require(borne, at + "/lines/" + i + "/adjustments", "CAS", expected);
    }
  }

  void adjustments(List<ProviderAdjustment> adjustments) {
    for (int i = 0; i < adjustments.size(); i++) {
      ProviderAdjustment one = adjustments.get(i);
      String at = "/providerAdjustments/" + i;
      require(one.providerId() != null, at + "/providerId", "PLB01", "the provider's NPI");
      require(
          PROVIDER_REASON.matcher(orEmpty(one.reason())).matches(),
          at + "/reason",
          "PLB03-1",
          "an adjustment reason code");
      require(one.amount() != null, at + "/amount", "PLB04", "the amount");
    }
  }

  private void require(boolean there, String pointer, String element, String expected) {
    if (!there) {
      missing.accept(new Missing(remittance + pointer, element, expected));
    }
  }

  private static String orEmpty(@Nullable String code) {
    return code == null ? "" : code;
  }
}
