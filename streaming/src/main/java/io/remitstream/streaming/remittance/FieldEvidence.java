package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Where a leaf of the canonical document was read, and how sure it is. Holds what the page says, so
 * it is kept encrypted.
 *
 * @param page counted from 1
 * @param box around the text; null where the source has no pages
 * @param text as it stands there
 * @param confidence that the leaf is right, from 0 to 1
 */
@JsonPropertyOrder(alphabetic = false)
@JsonSerialize(using = FieldEvidenceWriter.class)
public record FieldEvidence(
    int page, @Nullable Box box, String text, Method method, double confidence) {

  /** Never what the page says: it may name somebody. */
  @Override
  public String toString() {
    return "FieldEvidence[page=%d, method=%s, confidence=%s]".formatted(page, method, confidence);
  }
}
