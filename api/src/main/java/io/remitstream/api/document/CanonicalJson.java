package io.remitstream.api.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredFinding;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Remittance;
import java.util.List;
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

  private final JsonMapper mapper;

  CanonicalJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** All but remittances and findings. */
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
                List.of()));
    int remittances = text.lastIndexOf(REMITTANCES) + REMITTANCES.length();
    int findings = text.lastIndexOf(FINDINGS) + FINDINGS.length();
    return new Frame(
        text.substring(0, remittances),
        text.substring(remittances, findings),
        text.substring(findings));
  }

  /** All but claims. A quote within a string is escaped, so that the member is found for sure. */
  Frame frame(Remittance remittance) {
    String text = mapper.writeValueAsString(remittance);
    int claims = text.lastIndexOf(CLAIMS) + CLAIMS.length();
    return new Frame(text.substring(0, claims), "", text.substring(claims));
  }

  <T> String values(List<T> page, Function<T, Object> value) {
    return page.stream()
        .map(value)
        .map(mapper::writeValueAsString)
        .collect(Collectors.joining(","));
  }

  <T> String lines(List<T> page, Function<T, CanonicalRecord> line) {
    return page.stream()
        .map(line)
        .map(one -> mapper.writeValueAsString(one) + "\n")
        .collect(Collectors.joining());
  }

  CanonicalRecord record(OpenDocument document, StoredRemittance one) {
    return new CanonicalRecord(
        "remittance", document.document().id().value(), one.remittance(), null, null);
  }

  CanonicalRecord record(StoredClaim one) {
    return new CanonicalRecord("claim", one.remittanceId(), null, one.claim(), null);
  }

  CanonicalRecord record(OpenDocument document, StoredFinding one) {
    return new CanonicalRecord(
        "finding", document.document().id().value(), null, null, one.finding());
  }

  /** The text around what is streamed. */
  record Frame(String start, String middle, String end) {}

  /** As the contract's {@code CanonicalDocument}. */
  record Canonical(
      UUID documentId,
      int revision,
      @Nullable String fileName,
      String status,
      @Nullable String documentType,
      List<Remittance> remittances,
      List<Finding> findings) {}

  /** As the contract's {@code CanonicalRecord}. */
  record CanonicalRecord(
      String kind,
      UUID parentId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Remittance remittance,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Claim claim,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Finding finding) {}
}
