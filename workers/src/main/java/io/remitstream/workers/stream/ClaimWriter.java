package io.remitstream.workers.stream;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.ServiceLine;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a claim as Jackson itself would, every member in its order. It reaches each member by a
 * method handle, which takes several times as long; what hardly any claim has is left to it.
 */
final class ClaimWriter extends ValueSerializer<Claim> {

  private static final SerializableString[] CLAIM = members(Claim.class);
  private static final SerializableString[] LINE = members(ServiceLine.class);
  private static final SerializableString[] PATIENT = members(Patient.class);
  private static final SerializableString[] ADJUSTMENT = members(Adjustment.class);

  private static SerializableString[] members(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .map(SerializedString::new)
        .toArray(SerializableString[]::new);
  }

  @Override
  public void serialize(Claim claim, JsonGenerator json, SerializationContext context) {
    @Nullable Object[] values = {
      claim.claimId(),
      claim.patient(),
      claim.insured(),
      claim.corrected(),
      claim.rendering(),
      claim.crossover(),
      claim.correctedPayer(),
      claim.otherSubscriber(),
      claim.payee(),
      claim.patientAccount(),
      claim.claimNumber(),
      claim.status(),
      claim.filingIndicator(),
      claim.facilityType(),
      claim.frequency(),
      claim.patientStatus(),
      claim.drg(),
      claim.drgWeight(),
      claim.dischargeFraction(),
      claim.serviceFrom(),
      claim.serviceTo(),
      claim.received(),
      claim.coverageExpires(),
      claim.charge(),
      claim.paid(),
      claim.patientResponsibility(),
      claim.allowed(),
      claim.discount(),
      claim.notCovered(),
      claim.deductible(),
      claim.copay(),
      claim.coinsurance(),
      claim.otherInsurance(),
      claim.inpatient(),
      claim.outpatient(),
      claim.references(),
      claim.contacts(),
      claim.amounts(),
      claim.quantities(),
      claim.adjustments(),
      claim.remarks(),
      claim.lines()
    };
    write(CLAIM, values, json);
  }

  private static void write(ServiceLine line, JsonGenerator json) {
    @Nullable Object[] values = {
      line.lineId(),
      line.procedure(),
      line.procedureQualifier(),
      line.modifiers(),
      line.description(),
      line.revenueCode(),
      line.units(),
      line.submitted(),
      line.submittedUnits(),
      line.charge(),
      line.paid(),
      line.allowed(),
      line.discount(),
      line.notCovered(),
      line.deductible(),
      line.copay(),
      line.coinsurance(),
      line.otherInsurance(),
      line.patientResponsibility(),
      line.serviceFrom(),
      line.serviceTo(),
      line.controlNumber(),
      line.references(),
      line.amounts(),
      line.quantities(),
      line.adjustments(),
      line.remarks()
    };
    write(LINE, values, json);
  }

  private static void write(Patient patient, JsonGenerator json) {
    @Nullable Object[] values = {
      patient.lastName(),
      patient.firstName(),
      patient.middleName(),
      patient.suffix(),
      patient.memberId(),
      patient.memberIdQualifier(),
      patient.name()
    };
    write(PATIENT, values, json);
  }

  private static void write(Adjustment adjustment, JsonGenerator json) {
    @Nullable Object[] values = {
      adjustment.group(), adjustment.reason(), adjustment.amount(), adjustment.quantity()
    };
    write(ADJUSTMENT, values, json);
  }

  private static void write(
      SerializableString[] members, @Nullable Object[] values, JsonGenerator json) {
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      json.writeName(members[i]);
      write(values[i], json);
    }
    json.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator json) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Money money -> json.writeString(money.toString());
      case List<?> list -> write(list, json);
      case LocalDate date -> json.writeString(date.toString());
      case BigDecimal number -> json.writeString(number.toString());
      case ServiceLine line -> write(line, json);
      case Adjustment adjustment -> write(adjustment, json);
      case Patient patient -> write(patient, json);
      default -> json.writePOJO(value);
    }
  }

  private static void write(List<?> list, JsonGenerator json) {
    json.writeStartArray();
    for (Object one : list) {
      write(one, json);
    }
    json.writeEndArray();
  }
}
