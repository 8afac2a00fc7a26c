package io.remitstream.workers.extraction.paper.model;

import java.util.Objects;

/**
 * One leaf as a model reads it.
 *
 * @param pointer JSON pointer into the canonical document, e.g. {@code
 *     /remittances/0/claims/0/charge}
 * @param value in the canonical form: amounts as {@code 1234.50}, dates as {@code 2026-11-25}
 * @param quote what the page prints there, word for word
 * @param page that it is printed on, counted from 1
 */
public record Proposal(String pointer, String value, String quote, int page) {

  public Proposal {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(quote, "quote");
  }

  /** Never what the page says: it may name somebody. */
  @Override
  public String toString() {
    return "Proposal[pointer=%s, page=%d]".formatted(pointer, page);
  }
}
