package io.remitstream.workers.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Remittance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer, in the form of the contract's canonical document: {@code kind} says which of the
 * other members there is beside the pointer.
 *
 * @param kind {@code type}, first, of documents of pages only; {@code page}; {@code claim}; {@code
 *     fields}, after what they tell of; {@code finding}; {@code remittance}, which comes when its
 *     claims have come and does not repeat them; {@code summary}, once and last
 * @param pointer where it stands in the canonical document (RFC 6901); null for what is of the
 *     whole document, and for a finding, which has a pointer of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = false)
record Item(
    String kind,
    @Nullable String pointer,
    @Nullable Claim claim,
    @Nullable Finding finding,
    @Nullable Remittance remittance,
    @Nullable Summary summary,
    @Nullable Type type,
    @Nullable Map<String, FieldEvidence> fields,
    @Nullable Page page) {

  static Item of(int remittance, int ordinal, Claim claim) {
    return new Item(
        "claim", pointer(remittance, ordinal), claim, null, null, null, null, null, null);
  }

  static Item of(Finding finding) {
    return new Item("finding", null, null, finding, null, null, null, null, null);
  }

  static Item of(int ordinal, Remittance remittance) {
    return new Item("remittance", pointer(ordinal), null, null, remittance, null, null, null, null);
  }

  static Item of(Summary summary) {
    return new Item("summary", null, null, null, null, summary, null, null, null);
  }

  static Item of(Type type) {
    return new Item("type", null, null, null, null, null, type, null, null);
  }

  static Item of(FieldsRead read) {
    String pointer =
        read.claim() == FieldsRead.HEADER
            ? pointer(read.remittance())
            : pointer(read.remittance(), read.claim());
    return new Item("fields", pointer, null, null, null, null, null, read.fields(), null);
  }

  static Item of(Page page) {
    return new Item("page", null, null, null, null, null, null, null, page);
  }

  private static String pointer(int remittance) {
    return "/remittances/" + remittance;
  }

  private static String pointer(int remittance, int claim) {
    return pointer(remittance) + "/claims/" + claim;
  }

  @Override
  public String toString() {
    return "Item[" + kind + "]";
  }

  /**
   * How the whole ended.
   *
   * @param status as a document's that was uploaded: PROCESSED, REVIEW_REQUIRED, PARTIAL, or
   *     REJECTED where it is no remittance
   * @param balanced whether every remittance is
   */
  @JsonPropertyOrder(alphabetic = false)
  record Summary(String status, boolean balanced, Counts counts) {}

  /** How many there were; findings are counted beyond those that are told. */
  @JsonPropertyOrder(alphabetic = false)
  record Counts(int remittances, long claims, long lines, long findings) {}

  /**
   * What the document is.
   *
   * @param reason why it is {@code OTHER}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder(alphabetic = false)
  record Type(String documentType, @Nullable String reason) {}

  /**
   * How far it is.
   *
   * @param read pages read so far
   * @param of how many there are; 0 where that is not known
   */
  @JsonPropertyOrder(alphabetic = false)
  record Page(int read, int of) {}
}
