package io.remitstream.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import io.remitstream.api.document.Cast;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document with two claims, each with the charge 100 and 15.47 paid, waits in revision 2. */
class ReviewTest extends ApiTest {

  private static final String PAID = "/remittances/0/claims/0/paid";

  @Autowired private DocumentStore documents;
  private String document = "";

  @BeforeEach
  void waiting() {
    document = Cast.upload(member);
    Cast.extracted(member, document, documents, within, 2);
  }

  @Test
  void listShouldShowWhatWaits() throws SQLException {
    changed(
        "update remitstream.document set lowest_confidence = 0.625 where id = ?",
        UUID.fromString(document));

    JsonNode page = json(answer(member, HttpMethod.GET, "/v1/reviews", null, null));

    Contract.assertFits(page.toString(), "review.yaml", "ReviewPage");
    assertThat(page.at("/items/0/documentId").asString()).isEqualTo(document);
    assertThat(page.at("/items/0/lease").asString()).isEqualTo("FREE");
    assertThat(page.at("/items/0/findings").asInt()).isEqualTo(1);
    assertThat(page.at("/items/0/lowestConfidence").asDouble()).isEqualTo(0.625);
  }

  @Test
  void listShouldGoOnBehindACursor() {
    String second = Cast.upload(member);
    Cast.extracted(member, second, documents, within, 1);

    JsonNode page = json(answer(member, HttpMethod.GET, "/v1/reviews?limit=1", null, null));
    JsonNode rest =
        json(
            answer(
                member,
                HttpMethod.GET,
                "/v1/reviews?limit=1&cursor=" + page.path("next").asString(),
                null,
                null));

    assertThat(page.at("/items/0/documentId").asString()).isEqualTo(document);
    assertThat(rest.at("/items/0/documentId").asString()).isEqualTo(second);
    assertThat(rest.path("next").isNull()).isTrue();
  }

  @Test
  void correctShouldChangeTheDataAndKeepWhatWasThere() {
    var answer = correct("\"2\"", PAID, "15.47", "100.00");

    assertThat(answer.getStatus().value()).isEqualTo(200);
    Contract.assertFits(text(answer), "document.yaml", "Document");
    assertThat(json(answer).path("revision").asInt()).isEqualTo(3);
    JsonNode data = json(answer(member, HttpMethod.GET, path("data"), null, null));
    assertThat(data.at(PAID).asString()).isEqualTo("100.00");
    assertThat(data.at("/remittances/0/claims/0/patient/lastName").asString())
        .isEqualTo(Cast.PATIENT);
    JsonNode history = json(answer(member, HttpMethod.GET, path("corrections"), null, null));
    Contract.assertFits(history.toString(), "review.yaml", "HistoryPage");
    assertThat(history.at("/items/0/from").asString()).isEqualTo("15.47");
    assertThat(history.at("/items/0/value").asString()).isEqualTo("100.00");
    assertThat(history.at("/items/0/reason").asString()).isEqualTo("misread");
    assertThat(history.at("/items/0/applied").asBoolean()).isTrue();
  }

  @Test
  void correctShouldAskTheEquationsAgain() {
    correct("\"2\"", PAID, "15.47", "100.00");

    JsonNode data = json(answer(member, HttpMethod.GET, path("data"), null, null));

    assertThat(data.path("findings").valueStream())
        .filteredOn(finding -> finding.path("pointer").asString().contains("claims/0"))
        .filteredOn(finding -> finding.path("rule").asString().equals("CLAIM_BALANCE"))
        .isEmpty();
    assertThat(data.path("findings").valueStream())
        .filteredOn(finding -> finding.path("pointer").asString().contains("claims/1"))
        .filteredOn(finding -> finding.path("rule").asString().equals("CLAIM_BALANCE"))
        .hasSize(1);
  }

  @Test
  void correctShouldKeepWhatThePageItselfSaysAgainstItsSums() throws SQLException {
    changed(
        "insert into remitstream.finding"
            + " (tenant_id, document_id, ordinal, rule, severity, message, pointer)"
            + " select tenant_id, id, 1, 'PRINTED_SUM', 'ERROR', 'A sum fails.',"
            + " '/remittances/0/claims/0' from remitstream.document where id = ?",
        UUID.fromString(document));

    correct("\"2\"", PAID, "15.47", "100.00");

    JsonNode data = json(answer(member, HttpMethod.GET, path("data"), null, null));
    assertThat(data.path("findings").valueStream())
        .filteredOn(finding -> finding.path("rule").asString().equals("PRINTED_SUM"))
        .hasSize(1);
    assertThat(data.at("/remittances/0/balanced").asBoolean()).isFalse();
  }

  @Test
  void correctShouldSealNamesAndValues() throws SQLException {
    correct("\"2\"", "/remittances/0/claims/0/patient/lastName", Cast.PATIENT, "Pemberley");

    UUID id = UUID.fromString(document);
    assertThat(
            rows(
                "select count(*) from remitstream.claim where document_id = ? and detail::text"
                    + " ilike '%pemberley%'",
                id))
        .isZero();
    assertThat(
            rows(
                "select count(*) from remitstream.review_entry where document_id = ? and"
                    + " position('Pemberley'::bytea in identity) > 0",
                id))
        .isZero();
    assertThat(
            json(answer(member, HttpMethod.GET, path("data"), null, null))
                .at("/remittances/0/claims/0/patient/lastName")
                .asString())
        .isEqualTo("Pemberley");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "          ; /remittances/0/claims/0/paid ; 15.47 ; 15.00 ; 428 ; precondition-required",
        " \"1\"    ; /remittances/0/claims/0/paid ; 15.47 ; 15.00 ; 412 ; revision-moved",
        " two      ; /remittances/0/claims/0/paid ; 15.47 ; 15.00 ; 400 ; bad-request",
        " \"2\"    ; /remittances/0/claims/0/paid ; 15.48 ; 15.00 ; 409 ; value-differs",
        " \"2\"    ; /remittances/0/claims/9/paid ; 15.47 ; 15.00 ; 422 ; unknown-pointer",
        " \"2\"    ; /remittances/0/claims/0/pays ; 15.47 ; 15.00 ; 422 ; unknown-pointer",
        " \"2\"    ; /remittances/0/claims/0/lines ; 15.47 ; 15.00 ; 422 ; unknown-pointer",
        " \"2\"    ; /remittances/0/claims/0/claimId ; 15.47 ; 15.00 ; 422 ; unknown-pointer",
        " \"2\"    ; /documentType ; ERA ; EOB ; 422 ; unknown-pointer",
        " \"2\"    ; /remittances/0/claims/0/paid ; 15.47 ; much ; 422 ; bad-value",
        " \"2\"    ; /remittances/0/claims/0/serviceFrom ; 2026-10-01 ; 2026-13-01 ; 422 ;"
            + " bad-value",
      })
  void correctShouldRefuseAndChangeNothing(
      @Nullable String ifMatch,
      String pointer,
      String from,
      String value,
      int status,
      String code) {
    var refused = correct(ifMatch, pointer, from, value);

    assertThat(refused.getStatus().value()).isEqualTo(status);
    Contract.assertFits(text(refused), "problem.yaml", "Problem");
    assertThat(json(refused).path("type").asString()).endsWith("/" + code);
    assertThat(text(refused)).doesNotContain("much", "15.48");
    assertThat(json(answer(member, HttpMethod.GET, path(""), null, null)).path("revision").asInt())
        .isEqualTo(2);
  }

  @Test
  void correctShouldRefuseWhatTheContractDoesNotKnow() {
    var refused =
        answer(
            member,
            HttpMethod.PATCH,
            path("data"),
            "\"2\"",
            "{\"reason\":\"x\",\"corrections\":[],\"force\":true}");

    assertThat(refused.getStatus().value()).isEqualTo(400);
    assertThat(json(refused).path("type").asString()).endsWith("/unknown-field");
  }

  @Test
  void correctShouldBeAllOrNothing() {
    var refused =
        answer(
            member,
            HttpMethod.PATCH,
            path("data"),
            "\"2\"",
            """
            {"reason": "misread", "corrections": [
              {"pointer": "/remittances/0/claims/0/paid", "from": "15.47", "value": "15.00"},
              {"pointer": "/remittances/0/claims/1/paid", "from": "15.48", "value": "15.00"}]}
            """);

    assertThat(refused.getStatus().value()).isEqualTo(409);
    assertThat(json(answer(member, HttpMethod.GET, path("data"), null, null)).at(PAID).asString())
        .isEqualTo("15.47");
  }

  @Test
  void leaseShouldKeepOthersOut() {
    Member colleague = member(member.tenant(), Scope.all());
    JsonNode lease = json(answer(colleague, HttpMethod.POST, path("review/lease"), null, null));
    Contract.assertFits(lease.toString(), "review.yaml", "ReviewLease");

    assertThat(code(correct("\"2\"", PAID, "15.47", "15.00"))).isEqualTo("409 review-held");
    for (String step : new String[] {"approve", "reprocess", "review/lease"}) {
      assertThat(code(answer(member, HttpMethod.POST, path(step), null, null)))
          .isEqualTo("409 review-held");
    }
    assertThat(
            json(answer(member, HttpMethod.GET, "/v1/reviews", null, null))
                .at("/items/0/lease")
                .asString())
        .isEqualTo("HELD");
    assertThat(
            json(answer(colleague, HttpMethod.POST, path("review/lease"), null, null))
                .path("token"))
        .as("renewed")
        .isEqualTo(lease.path("token"));

    answer(colleague, HttpMethod.DELETE, path("review/lease"), null, null);
    assertThat(correct("\"2\"", PAID, "15.47", "15.00").getStatus().value()).isEqualTo(200);
  }

  @Test
  void approveShouldEndTheReviewAndTellIt() throws SQLException {
    var answer = answer(member, HttpMethod.POST, path("approve"), "\"2\"", null);

    assertThat(answer.getStatus().value()).isEqualTo(200);
    assertThat(json(answer).path("status").asString()).isEqualTo("PROCESSED");
    assertThat(
            rows(
                "select count(*) from remitstream.event where type = 'document.reviewed' and"
                    + " subject = ?::text",
                UUID.fromString(document)))
        .isEqualTo(1);
    assertThat(code(answer(member, HttpMethod.POST, path("approve"), null, null)))
        .isEqualTo("409 wrong-state");
  }

  @Test
  void approveShouldBeRepeatableWithAnIdempotencyKey() {
    for (int i = 0; i < 2; i++) {
      member
          .client()
          .post()
          .uri(path("approve"))
          .header("Idempotency-Key", "approve-" + document)
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.revision")
          .isEqualTo(3);
    }
  }

  @Test
  void rejectShouldKeepTheReason() {
    var answer =
        answer(member, HttpMethod.POST, path("reject"), null, "{\"reason\": \"another clinic's\"}");

    assertThat(json(answer).path("status").asString()).isEqualTo("REJECTED");
    assertThat(
            json(answer(member, HttpMethod.GET, path("corrections"), null, null))
                .at("/items/0/reason")
                .asString())
        .isEqualTo("another clinic's");
  }

  @Test
  void reprocessShouldMakeTheExtractionDueAgain() throws SQLException {
    UUID id = UUID.fromString(document);
    changed("update remitstream.job set state = 'DONE', lease_token = 2 where document_id = ?", id);
    correct("\"2\"", PAID, "15.47", "15.00");

    var answer = answer(member, HttpMethod.POST, path("reprocess"), "\"3\"", null);

    assertThat(answer.getStatus().value()).isEqualTo(202);
    assertThat(json(answer).path("status").asString()).isEqualTo("RECEIVED");
    assertThat(
            rows(
                "select count(*) from remitstream.job where document_id = ? and state = 'DUE' and"
                    + " lease_token = 3",
                id))
        .isEqualTo(1);
    assertThat(
            json(answer(member, HttpMethod.GET, path("corrections"), null, null))
                .at("/items/0/applied")
                .asBoolean())
        .as("until it is read again")
        .isFalse();
  }

  @Test
  void reviewShouldTakeItsOwnScope() {
    Member reader =
        member(member.tenant(), EnumSet.of(Scope.DOCUMENTS_READ, Scope.DOCUMENTS_WRITE));

    for (String step : new String[] {"approve", "reprocess", "review/lease"}) {
      assertThat(code(answer(reader, HttpMethod.POST, path(step), null, null)))
          .isEqualTo("403 missing-scope");
    }
    assertThat(answer(reader, HttpMethod.GET, "/v1/reviews", null, null).getStatus().value())
        .isEqualTo(200);
  }

  private EntityExchangeResult<byte[]> correct(
      @Nullable String ifMatch, String pointer, String from, String value) {
    String body =
        """
        {"reason": "misread", "corrections": [{"pointer": "%s", "from": "%s", "value": "%s"}]}
        """
            .formatted(pointer, from, value);
    return answer(member, HttpMethod.PATCH, path("data"), ifMatch, body);
  }

  private String path(String rest) {
    return "/v1/documents/" + document + (rest.isEmpty() ? "" : "/" + rest);
  }

  private static EntityExchangeResult<byte[]> answer(
      Member who, HttpMethod method, String path, @Nullable String ifMatch, @Nullable String body) {
    var request = who.client().method(method).uri(path);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
    return request.exchange().expectBody().returnResult();
  }

  private static String code(EntityExchangeResult<byte[]> result) {
    String type = json(result).path("type").asString();
    return result.getStatus().value() + " " + type.substring(type.lastIndexOf('/') + 1);
  }

  private static String text(EntityExchangeResult<byte[]> result) {
    return new String(Objects.requireNonNull(result.getResponseBody()), StandardCharsets.UTF_8);
  }

  private static JsonNode json(EntityExchangeResult<byte[]> result) {
    return JsonMapper.shared().readTree(text(result));
  }
}
