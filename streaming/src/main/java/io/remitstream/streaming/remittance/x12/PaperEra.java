package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Contact;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.Reference;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what paper prints as an 835 says it: only what follows from what is printed, by rules that
 * ADR 12 lists. What does not follow stays away, and {@link Requirements} tells it.
 */
public final class PaperEra {

  private static final int LAST_DAY = 31;
  private static final Pattern LAST_FIRST =
      Pattern.compile("\\s*([^,]+?)\\s*,\\s*([^,\\s]+)(?:\\s+([^,]+?))?\\s*");
  private static final Pattern CPT_OR_HCPCS = Pattern.compile("\\d{4}[0-9A-Z]|[A-CE-Z]\\d{4}");
  private static final Pattern DENTAL = Pattern.compile("D\\d{4}");

  private PaperEra() {}

  public static RemittanceHeader header(RemittanceHeader header) {
    return new RemittanceHeader(
        payer(header.payer()), header.payee(), payment(header.payment()), header.references());
  }

  /**
   * A printed payment moves no money itself (I), or tells of none (H); it is the payee's credit.
   */
  private static Payment payment(Payment printed) {
    Money amount = printed.amount();
    boolean nothing = amount != null && amount.signum() == 0;
    return new Payment(
        amount,
        printed.date(),
        printed.traceNumber(),
        printed.originatorId(),
        printed.originatorSupplement(),
        nothing ? "NON" : printed.method(),
        printed.format(),
        printed.handling() == null ? (nothing ? "H" : "I") : printed.handling(),
        printed.creditDebit() == null ? "C" : printed.creditDebit(),
        printed.productionDate(),
        printed.currency());
  }

  /** A payer's own number is REF*2U; PER*BL must be there, and may say nothing. */
  private static Payer payer(Payer printed) {
    var references = new ArrayList<>(printed.references());
    if (printed.identifier() != null
        && references.stream().noneMatch(one -> one.qualifier().equals("2U"))) {
      references.add(new Reference("2U", printed.identifier(), null));
    }
    var contacts = new ArrayList<>(printed.contacts());
    if (contacts.stream().noneMatch(one -> one.function().equals("BL"))) {
      contacts.add(new Contact("BL", null, List.of()));
    }
    return new Payer(printed.name(), printed.identifier(), printed.address(), references, contacts);
  }

  public static Claim claim(Claim printed) {
    List<ServiceLine> lines = printed.lines().stream().map(PaperEra::line).toList();
    boolean atLines = lines.stream().anyMatch(line -> !line.adjustments().isEmpty());
    return printed.toBuilder()
        .patient(patient(printed.patient()))
        .adjustments(
            atLines || !printed.adjustments().isEmpty()
                ? printed.adjustments()
                : PaperAdjustments.of(printed))
        .lines(lines)
        .build();
  }

  private static ServiceLine line(ServiceLine printed) {
    return printed.toBuilder()
        .procedureQualifier(qualifier(printed))
        .adjustments(
            printed.adjustments().isEmpty() ? PaperAdjustments.of(printed) : printed.adjustments())
        .build();
  }

  /** The form of a code tells its list: CPT and HCPCS, or the dental codes; else nothing does. */
  private static @Nullable String qualifier(ServiceLine printed) {
    String code = printed.procedure();
    if (printed.procedureQualifier() != null || code == null) {
      return printed.procedureQualifier();
    }
    return CPT_OR_HCPCS.matcher(code).matches()
        ? "HC"
        : DENTAL.matcher(code).matches() ? "AD" : null;
  }

  /** A name is parted at its comma; without one nobody knows which part is the last name. */
  private static Patient patient(Patient printed) {
    Matcher parted = LAST_FIRST.matcher(printed.name() == null ? "" : printed.name());
    boolean parts = printed.lastName() == null && parted.matches();
    return new Patient(
        parts ? parted.group(1) : printed.lastName(),
        parts ? parted.group(2) : printed.firstName(),
        parts ? parted.group(3) : printed.middleName(),
        printed.suffix(),
        printed.memberId(),
        printed.memberId() != null && printed.memberIdQualifier() == null
            ? "MI"
            : printed.memberIdQualifier(),
        printed.name());
  }

  /**
   * Where a provider's number or fiscal year is not printed it is the payee's NPI and the last day
   * of the payment's year, which the guide gives for a year that the payer does not know [TR3
   * PLB02].
   */
  public static List<ProviderAdjustment> adjustments(
      List<ProviderAdjustment> printed, RemittanceHeader header) {
    return printed.stream().map(one -> adjustment(one, header)).toList();
  }

  private static ProviderAdjustment adjustment(
      ProviderAdjustment printed, RemittanceHeader header) {
    LocalDate paid = header.payment().date();
    LocalDate yearEnd =
        paid == null ? null : LocalDate.of(paid.getYear(), Month.DECEMBER, LAST_DAY);
    return new ProviderAdjustment(
        printed.providerId() == null ? header.payee().npi() : printed.providerId(),
        printed.fiscalPeriodEnd() == null ? yearEnd : printed.fiscalPeriodEnd(),
        printed.reason(),
        printed.reference(),
        printed.amount());
  }
}
