package io.remitstream.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import io.remitstream.api.document.Cast;
import io.remitstream.streaming.document.DocumentStore;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest extends ApiTest {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");

  @Autowired private DocumentStore documents;
  private String document = "";

  @BeforeEach
  void extract() {
    document = Cast.upload(member);
  }

  @Test
  void csvShouldHaveARecordForEachLineWhenItSpansPages() {
    Cast.extracted(member, document, documents, within, 230, 0, 3);

    var answer = answer(CSV);
    List<String> records = body(answer).lines().toList();

    assertThat(records).hasSize(1 + 233);
    assertThat(records.getFirst()).startsWith("document_id,remittance,payer,payer_id,");
    assertThat(records.get(233)).contains("\"ACME \"\"claims\"\":[ HEALTH\"", "A-2-2", "99213");
    assertThat(answer.getResponseHeaders().getContentType()).matches(CSV::includes);
    assertThat(answer.getResponseHeaders().getContentDisposition().getFilename())
        .isEqualTo(document + ".csv");
    assertThat(answer.getResponseHeaders().getETag()).contains("csv");
  }

  @Test
  void fhirShouldHaveABenefitForEachClaim() {
    Cast.extracted(member, document, documents, within, 2);

    JsonNode bundle = JsonMapper.shared().readTree(body(answer(FHIR)));

    assertThat(
            bundle
                .path("entry")
                .valueStream()
                .map(one -> one.at("/resource/resourceType").asString()))
        .containsExactly(
            "Organization", "Organization", "ExplanationOfBenefit", "ExplanationOfBenefit");
  }

  @Test
  void anythingShouldBeCanonicalJsonWhenNothingIsAskedFor() {
    assertThat(answer(MediaType.ALL).getResponseHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_JSON);
  }

  @Test
  void eraShouldBeRefusedWithItsEquationsWhenItDoesNotBalance() {
    Cast.extracted(member, document, documents, within, 1);

    JsonNode problem = problem(HttpStatus.UNPROCESSABLE_CONTENT);

    assertThat(problem.path("type").asString()).endsWith("/unbalanced");
    assertThat(problem.at("/findings/0/rule").asString()).isEqualTo("LINE_BALANCE");
    assertThat(problem.at("/findings/0/pointer").asString())
        .isEqualTo("/remittances/0/claims/0/lines/0");
  }

  @Test
  void eraShouldBeRefusedWithWhatIsMissingWhenPaperDoesNotSayIt() throws Exception {
    Cast.extracted(member, document, documents, within, 1);
    changed(
        "update remitstream.document set document_type = 'EOB' where id = ?",
        UUID.fromString(document));

    JsonNode problem = problem(HttpStatus.UNPROCESSABLE_CONTENT);

    assertThat(problem.path("type").asString()).endsWith("/cannot-write-835");
    assertThat(problem.path("missing").valueStream().map(one -> one.path("pointer").asString()))
        .contains(
            "/remittances/0/payee/npi",
            "/remittances/0/payment/originatorId",
            "/remittances/0/claims/0/claimNumber");
  }

  @Test
  void eraShouldWaitForTheOutcome() {
    assertThat(problem(HttpStatus.CONFLICT).path("type").asString()).endsWith("/not-read-yet");
  }

  @Test
  void eraShouldBeOneInterchangeWhenTheDocumentBalances() throws Exception {
    Cast.extracted(member, document, documents, within, 0);
    changed(
        "update remitstream.remittance set detail = jsonb_set(detail, '{header,payment,amount}',"
            + " '\"0.00\"') where document_id = ?",
        UUID.fromString(document));

    List<String> segments = body(answer(Cast.X12)).lines().toList();

    assertThat(segments.getFirst()).startsWith("ISA*00*").hasSize(106);
    assertThat(segments).contains("BPR**0.00**************20261030~");
    assertThat(segments.getLast()).startsWith("IEA*1*");
  }

  private JsonNode problem(HttpStatus status) {
    var answer = exchange(Cast.X12);
    assertThat(answer.getStatus()).isEqualTo(status);
    Contract.assertFits(body(answer), "problem.yaml", "Problem");
    return JsonMapper.shared().readTree(body(answer));
  }

  private EntityExchangeResult<String> answer(MediaType form) {
    var answer = exchange(form);
    assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
    return answer;
  }

  private EntityExchangeResult<String> exchange(MediaType form) {
    return member
        .client()
        .get()
        .uri("/v1/documents/" + document + "/data")
        .accept(form)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private static String body(EntityExchangeResult<String> answer) {
    return Objects.requireNonNull(answer.getResponseBody());
  }
}
