package io.remitstream.streaming.notification;

import org.jspecify.annotations.Nullable;

/** A message in its final words. */
public record Rendered(@Nullable String subject, String text, @Nullable String html) {}
