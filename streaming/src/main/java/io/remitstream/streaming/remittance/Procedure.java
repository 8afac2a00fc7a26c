package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it was submitted, where it was adjudicated as another (SVC06).
 *
 * @param qualifier HC, N4, NU, AD …
 * @param description free text
 */
@JsonPropertyOrder(alphabetic = false)
public record Procedure(
    @Nullable String procedure,
    @Nullable String qualifier,
    List<String> modifiers,
    @Nullable String description) {

  public Procedure {
    modifiers = List.copyOf(modifiers);
  }

  /** The same procedure with another free text. */
  Procedure with(@Nullable String text) {
    return new Procedure(procedure, qualifier, modifiers, text);
  }
}
