package io.remitstream.api.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredEvidence;
import io.remitstream.streaming.document.DocumentData.StoredFinding;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Remittance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The canonical document's pieces as JSON. */
final class CanonicalJson {

  private static final String REMITTANCES = "\"remittances\":[";
  private static final String FINDINGS = "\"findings\":[";
  private static final String CLAIMS = "\"claims\":[";
  private static final String FIELDS = "\"fields\":{";

  private final JsonMapper mapper;

  CanonicalJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** All but remittances, findings and fields. */
  Frame frame(Document document) {
    String text =
        mapper.writeValueAsString(
            new Canonical(
                document.id().value(),
                document.revision(),
                document.fileName(),
                document.status().name(),
                document.documentType(),
                List.of(),
                List.of(),
                Map.of()));
    int remittances = text.lastIndexOf(REMITTANCES) + REMITTANCES.length();
    int findings = text.lastIndexOf(FINDINGS) + FINDINGS.length();
    int fields = text.lastIndexOf(FIELDS) + FIELDS.length();
    return new Frame(
        text.substring(0, remittances),
        text.substring(remittances, findings),
        text.substring(findings, fields),
        text.substring(fields));
  }

  /** All but claims. A quote within a string is escaped, so that the member is found for sure. */
  Frame frame(Remittance remittance) {
    String text = mapper.writeValueAsString(remittance);
    int claims = text.lastIndexOf(CLAIMS) + CLAIMS.length();
    return new Frame(text.substring(0, claims), "", "", text.substring(claims));
  }

  <T> String values(List<T> page, Function<T, Object> value) {
    return page.stream()
        .map(value)
        .map(mapper::writeValueAsString)
        .collect(Collectors.joining(","));
  }

  /** The members of an object that goes on before and after. */
  String members(Map<String, FieldEvidence> fields) {
    String object = mapper.writeValueAsString(fields);
    return object.substring(1, object.length() - 1);
  }

  <T> String lines(List<T> page, Function<T, CanonicalRecord> line) {
    return page.stream()
        .map(line)
        .map(one -> mapper.writeValueAsString(one) + "\n")
        .collect(Collectors.joining());
  }

  CanonicalRecord record(OpenDocument document, StoredRemittance one) {
    return new CanonicalRecord(
        "remittance", document.document().id().value(), one.remittance(), null, null, null);
  }

  CanonicalRecord record(StoredClaim one) {
    return new CanonicalRecord("claim", one.remittanceId(), null, one.claim(), null, null);
  }

  CanonicalRecord record(OpenDocument document, StoredFinding one) {
    return new CanonicalRecord(
        "finding", document.document().id().value(), null, null, one.finding(), null);
  }

  CanonicalRecord record(OpenDocument document, StoredEvidence one) {
    return new CanonicalRecord(
        "fields", document.document().id().value(), null, null, null, one.fields());
  }

  /**
   * The text around what is streamed.
   *
   * @param middle behind the first that is
   * @param later behind the second
   */
  record Frame(String start, String middle, String later, String end) {}

  /** As the contract's {@code CanonicalDocument}. */
  record Canonical(
      UUID documentId,
      int revision,
      @Nullable String fileName,
      String status,
      @Nullable String documentType,
      List<Remittance> remittances,
      List<Finding> findings,
      Map<String, FieldEvidence> fields) {}

  /** As the contract's {@code CanonicalRecord}. */
  record CanonicalRecord(
      String kind,
      UUID parentId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Remittance remittance,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Claim claim,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Finding finding,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, FieldEvidence> fields) {}
}
