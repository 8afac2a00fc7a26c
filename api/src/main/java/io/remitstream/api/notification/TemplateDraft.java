package io.remitstream.api.notification;

import org.jspecify.annotations.Nullable;

/** Words of a template, as the contract's {@code NotificationTemplateDraft}. */
public record TemplateDraft(
    @Nullable String subject, @Nullable String text, @Nullable String html) {}
