package io.remitstream.streaming.remittance;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outpatient or professional claim says beyond its payment (MOA).
 *
 * @param reimbursementRate MOA01, a fraction
 */
@JsonPropertyOrder(alphabetic = false)
public record OutpatientAdjudication(
    @JsonFormat(shape = STRING) @Nullable BigDecimal reimbursementRate,
    @Nullable Money hcpcsPayable,
    @Nullable Money esrdPaid,
    @Nullable Money nonpayableProfessional,
    List<String> remarks) {

  public OutpatientAdjudication {
    remarks = List.copyOf(remarks);
  }
}
