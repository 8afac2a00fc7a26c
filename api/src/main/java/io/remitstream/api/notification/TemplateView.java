package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Template;
import org.jspecify.annotations.Nullable;

/**
 * A template, as the contract's {@code NotificationTemplate}.
 *
 * @param builtIn whether it comes with the service
 */
public record TemplateView(
    String event,
    String channel,
    String language,
    boolean builtIn,
    @Nullable String subject,
    String text,
    @Nullable String html) {

  static TemplateView of(Template template, boolean builtIn) {
    return new TemplateView(
        template.key().event(),
        template.key().channel().name(),
        template.key().language(),
        builtIn,
        template.subject(),
        template.body(),
        template.html());
  }
}
