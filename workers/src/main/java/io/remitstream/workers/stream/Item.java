package io.remitstream.workers.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Remittance;
import org.jspecify.annotations.Nullable;

/**
 * One answer, in the form of the contract's canonical document: {@code kind} says which of the
 * other members there is beside the pointer.
 *
 * @param kind {@code claim}; {@code finding}; {@code remittance}, which comes when its claims have
 *     come and does not repeat them; {@code summary}, once and last
 * @param pointer where it stands in the canonical document (RFC 6901); null for the summary, and
 *     for a finding, which has a pointer of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
record Item(
    String kind,
    @Nullable String pointer,
    @Nullable Claim claim,
    @Nullable Finding finding,
    @Nullable Remittance remittance,
    @Nullable Summary summary) {

  static Item of(int remittance, int ordinal, Claim claim) {
    String pointer = "/remittances/%d/claims/%d".formatted(remittance, ordinal);
    return new Item("claim", pointer, claim, null, null, null);
  }

  static Item of(Finding finding) {
    return new Item("finding", null, null, finding, null, null);
  }

  static Item of(int ordinal, Remittance remittance) {
    return new Item(
        "remittance", "/remittances/%d".formatted(ordinal), null, null, remittance, null);
  }

  static Item of(Summary summary) {
    return new Item("summary", null, null, null, null, summary);
  }

  @Override
  public String toString() {
    return "Item[" + kind + "]";
  }

  /**
   * How the whole ended.
   *
   * @param status as a document's that was uploaded: PROCESSED, REVIEW_REQUIRED or PARTIAL
   * @param balanced whether every remittance is
   */
  @JsonPropertyOrder(alphabetic = false)
  record Summary(String status, boolean balanced, Counts counts) {}

  /** How many there were; findings are counted beyond those that are told. */
  @JsonPropertyOrder(alphabetic = false)
  record Counts(int remittances, long claims, long lines, long findings) {}
}
