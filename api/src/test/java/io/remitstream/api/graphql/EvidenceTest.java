package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.Contract;
import io.remitstream.api.document.Cast;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where leaves stood on their pages, as both contracts tell it. */
class EvidenceTest extends GraphQlTest {

  private static final String PAYER = "/remittances/0/payer/name";
  private static final String PAID = "/remittances/0/claims/1/paid";

  @Autowired private DocumentStore documents;
  private String document = "";

  @BeforeEach
  void extract() {
    document = Cast.upload(member);
    Cast.extracted(member, document, documents, within, 2);
    stood(0, FieldsRead.HEADER, PAYER, new FieldEvidence(1, null, "ACME", Method.TEXT, 0.97));
    stood(
        1,
        0,
        "/remittances/0/claims/0/paid",
        new FieldEvidence(1, box(90), "15.47", Method.OCR, 0.6));
    stood(2, 1, PAID, new FieldEvidence(2, box(410.128), "15.47", Method.TEXT, 0.99));
  }

  private static Box box(double top) {
    return new Box(500, top, 531.5, top + 10);
  }

  private void stood(int ordinal, int claim, String pointer, FieldEvidence leaf) {
    Cast.evidence(member, document, documents, within, ordinal, claim, Map.of(pointer, leaf));
  }

  @Test
  void fieldsShouldTellPageBoxAndTextOfEveryLeaf() {
    String json = data(MediaType.APPLICATION_JSON);

    Contract.assertFits(json, "canonical.yaml", "CanonicalDocument");
    JsonNode fields = JsonMapper.shared().readTree(json).path("fields");
    assertThat(fields.propertyNames()).containsExactly(PAYER, "/remittances/0/claims/0/paid", PAID);
    assertThat(fields.path(PAYER).path("box").isNull()).isTrue();
    assertThat(fields.path(PAID).toString())
        .isEqualTo(
            "{\"page\":2,\"box\":[500.0,410.13,531.5,420.13],\"text\":\"15.47\",\"method\":\"TEXT\",\"confidence\":0.99}");
  }

  @Test
  void recordsShouldEndWithTheFieldsWhenNdjsonIsAskedFor() {
    String last = data(MediaType.APPLICATION_NDJSON).lines().toList().getLast();

    Contract.assertFits(last, "canonical.yaml", "CanonicalRecord");
    assertThat(last).contains(PAID, "410.13");
  }

  @Test
  void graphQlShouldTellTheSameAsRestAPageAtATime() {
    JsonNode rest = JsonMapper.shared().readTree(data(MediaType.APPLICATION_JSON)).path("fields");

    JsonNode first = page("");
    JsonNode second = page(", after: \"" + first.at("/pageInfo/endCursor").asString() + "\"");

    assertThat(first.at("/nodes/0/claim").isNull()).isTrue();
    assertThat(second.at("/nodes/0/claim").asInt()).isOne();
    var told = JsonMapper.shared().createObjectNode();
    for (JsonNode node : first.path("nodes")) {
      add(told, node);
    }
    add(told, second.at("/nodes/0"));
    assertThat(told).isEqualTo(rest);
    assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }

  @Test
  void evidenceShouldLieEncrypted() throws Exception {
    assertThat(
            rows(
                "select count(*) from remitstream.evidence where document_id = ? and"
                    + " position('15.47'::bytea in identity) > 0",
                UUID.fromString(document)))
        .isZero();
  }

  private JsonNode page(String after) {
    return ask(
            member,
            """
            { document(id: "%s") { fields(first: 2%s) {
                nodes { remittance claim leaves { pointer page box text method confidence } }
                pageInfo { endCursor hasNextPage } } } }
            """
                .formatted(document, after))
        .at("/data/document/fields");
  }

  private static void add(ObjectNode told, JsonNode node) {
    for (JsonNode leaf : node.path("leaves")) {
      var rest = ((ObjectNode) leaf).deepCopy();
      told.set(rest.remove("pointer").asString(), rest);
    }
  }

  private String data(MediaType type) {
    return Objects.requireNonNull(
        member
            .client()
            .get()
            .uri("/v1/documents/" + document + "/data")
            .accept(type)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
