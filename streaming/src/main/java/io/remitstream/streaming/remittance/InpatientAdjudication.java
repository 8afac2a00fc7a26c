package io.remitstream.streaming.remittance;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an institution's inpatient claim says beyond its payment (MIA, in the order of TR3 2100).
 */
@JsonPropertyOrder(alphabetic = false)
public record InpatientAdjudication(
    @JsonFormat(shape = STRING) @Nullable BigDecimal coveredDays,
    @Nullable Money ppsOperatingOutlier,
    @JsonFormat(shape = STRING) @Nullable BigDecimal lifetimePsychiatricDays,
    @Nullable Money drg,
    @Nullable Money disproportionateShare,
    @Nullable Money mspPassThrough,
    @Nullable Money ppsCapital,
    @Nullable Money ppsCapitalFederalDrg,
    @Nullable Money ppsCapitalHospitalDrg,
    @Nullable Money ppsCapitalDisproportionateDrg,
    @Nullable Money oldCapital,
    @Nullable Money ppsCapitalIndirectTeaching,
    @Nullable Money ppsOperatingHospitalDrg,
    @JsonFormat(shape = STRING) @Nullable BigDecimal costReportDays,
    @Nullable Money ppsOperatingFederalDrg,
    @Nullable Money ppsCapitalOutlier,
    @Nullable Money indirectTeaching,
    @Nullable Money nonpayableProfessional,
    @Nullable Money ppsCapitalException,
    List<String> remarks) {

  public InpatientAdjudication {
    remarks = List.copyOf(remarks);
  }
}
