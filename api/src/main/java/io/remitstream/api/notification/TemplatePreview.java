package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Rendered;
import org.jspecify.annotations.Nullable;

/** A message as it would go out, as the contract's {@code TemplatePreview}. */
public record TemplatePreview(
    @Nullable String subject, String text, @Nullable String html, String sender) {

  static TemplatePreview of(String sender, Rendered words) {
    return new TemplatePreview(words.subject(), words.text(), words.html(), sender);
  }
}
