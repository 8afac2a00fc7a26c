package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import io.remitstream.streaming.document.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CanonicalDataTest extends ApiTest {

  /** More than one page of claims, a remittance without any, and a few more. */
  private static final int[] CLAIMS = {430, 0, 3};

  @Autowired private DocumentStore documents;
  private String document = "";

  @BeforeEach
  void extract() {
    document = Cast.upload(member);
    Cast.extracted(member, document, documents, within, CLAIMS);
  }

  @Test
  void dataShouldBeTheWholeCanonicalDocumentWhenItSpansPages() {
    String json = body("/data", MediaType.APPLICATION_JSON);

    Contract.assertFits(json, "canonical.yaml", "CanonicalDocument");
    JsonNode read = JsonMapper.shared().readTree(json);
    assertThat(read.path("status").asString()).isEqualTo("REVIEW_REQUIRED");
    assertThat(read.path("fileName").asString()).isEqualTo("october.835");
    assertThat(read.path("remittances").valueStream().map(one -> one.path("claims").size()))
        .containsExactly(430, 0, 3);
    JsonNode claim = read.at("/remittances/0/claims/429");
    assertThat(claim.path("patientAccount").asString()).isEqualTo("A-0-429");
    assertThat(claim.at("/patient/lastName").asString()).isEqualTo(Cast.PATIENT);
    assertThat(claim.path("charge").asString()).isEqualTo("100.00");
    assertThat(claim.path("allowed").isNull()).isTrue();
    assertThat(read.at("/findings/0/rule").asString()).isEqualTo("CLAIM_BALANCE");
  }

  @Test
  void dataShouldBeARecordALineWhenNdjsonIsAskedFor() {
    List<String> lines = body("/data", MediaType.APPLICATION_NDJSON).lines().toList();

    lines.forEach(line -> Contract.assertFits(line, "canonical.yaml", "CanonicalRecord"));
    List<JsonNode> records = lines.stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(records).hasSize(3 + 433 + 1);
    assertThat(records.getFirst().path("kind").asString()).isEqualTo("remittance");
    assertThat(records.getFirst().path("parentId").asString()).isEqualTo(document);
    assertThat(records.get(1).path("kind").asString()).isEqualTo("claim");
    assertThat(records.get(1).path("parentId"))
        .isEqualTo(records.getFirst().at("/remittance/remittanceId"));
    assertThat(records.getLast().path("kind").asString()).isEqualTo("finding");
  }

  @Test
  void claimsShouldComeInPagesWithoutHoleOrRepeatWhenCursorsAreFollowed() {
    var accounts = new ArrayList<String>();
    String next = "";
    do {
      JsonNode page = page(next);
      page.path("items").forEach(item -> accounts.add(item.at("/claim/patientAccount").asString()));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());

    assertThat(accounts).hasSize(433).doesNotHaveDuplicates();
    assertThat(accounts.getLast()).isEqualTo("A-2-2");
  }

  private JsonNode page(String cursor) {
    String query = cursor.isEmpty() ? "?limit=100" : "?limit=100&cursor=" + cursor;
    String json = body("/claims" + query, MediaType.APPLICATION_JSON);
    Contract.assertFits(json, "canonical.yaml", "ClaimPage");
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void documentShouldFitTheContractWhenItIsDone() {
    String json = body("", MediaType.APPLICATION_JSON);

    Contract.assertFits(json, "document.yaml", "Document");
    assertThat(JsonMapper.shared().readTree(json).has("progress")).isFalse();
    Contract.assertFits(list(), "document.yaml", "DocumentPage");
  }

  private String list() {
    return Objects.requireNonNull(
        member
            .client()
            .get()
            .uri("/v1/documents")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  @Test
  void dataShouldBeNotModifiedWhenTheClientHasThisRevision() {
    String tag = tag();

    member
        .client()
        .get()
        .uri("/v1/documents/" + document + "/data")
        .header(HttpHeaders.IF_NONE_MATCH, tag)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  private String tag() {
    @Nullable String tag =
        member
            .client()
            .get()
            .uri("/v1/documents/" + document + "/data")
            .exchange()
            .returnResult(String.class)
            .getResponseHeaders()
            .getETag();
    return Objects.requireNonNull(tag);
  }

  @Test
  void nothingShouldBeLeftOfItButATombstoneWhenADocumentIsDeleted() throws Exception {
    member
        .client()
        .delete()
        .uri("/v1/documents/" + document)
        .exchange()
        .expectStatus()
        .isNoContent();

    for (String path : List.of("", "/data", "/claims", "/content")) {
      member
          .client()
          .get()
          .uri("/v1/documents/" + document + path)
          .exchange()
          .expectStatus()
          .isNotFound();
    }
    assertThat(rows("select count(*) from remitstream.claim where document_id = ?")).isZero();
    assertThat(rows("select count(*) from remitstream.remittance where document_id = ?")).isZero();
    assertThat(rows("select count(*) from remitstream.finding where document_id = ?")).isZero();
    assertThat(
            rows(
                "select count(*) from remitstream.document where id = ? and deleted_at is not null"
                    + " and wrapped_key is null and file_name is null"))
        .isOne();
    assertThat(
            rows(
                "select count(*) from remitstream.event where subject = ?::text and type ="
                    + " 'document.deleted'"))
        .isOne();
    assertThat(blobs(document)).isEmpty();
  }

  private String body(String path, MediaType type) {
    String url = "/v1/documents/" + document + path;
    return Objects.requireNonNull(
        member
            .client()
            .mutate()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
            .build()
            .get()
            .uri(java.net.URI.create("http://127.0.0.1:" + port + url))
            .accept(type)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentTypeCompatibleWith(type)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private long rows(String sql) throws java.sql.SQLException {
    return rows(sql, java.util.UUID.fromString(document));
  }
}
