package io.remitstream.api.notification;

import io.remitstream.streaming.notification.BuiltInTemplates;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.notification.Template;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message by hand, as the contract's {@code NotificationDraft} and {@code WebhookMessageDraft}:
 * one of the two ids is given.
 */
public record MessageDraft(
    @Nullable UUID contactId,
    @Nullable UUID webhookId,
    @Nullable String event,
    @Nullable String subject,
    @Nullable JsonNode data) {

  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  /**
   * What it is about. Fails with {@code tells-too-much} where a value is text, or of a name that no
   * message has: whoever reads a message has shown nobody who they are.
   */
  Occasion occasion() {
    if (event == null || !isEvent(event)) {
      throw MessageRefused.tellsTooMuch();
    }
    JsonNode said = data == null || data.isNull() ? JsonNodeFactory.instance.objectNode() : data;
    if (!(said instanceof ObjectNode values)
        || subject != null && !SUBJECT.matcher(subject).matches()) {
      throw MessageRefused.tellsTooMuch();
    }
    var occasion = new Occasion(event, subject, values);
    if (occasion.thin().size() != values.size()) {
      throw MessageRefused.tellsTooMuch();
    }
    return occasion;
  }

  private static boolean isEvent(String name) {
    return new Template.Key(name, Channel.EMAIL, BuiltInTemplates.FALLBACK).isWellFormed();
  }

  @Override
  public String toString() {
    return "MessageDraft";
  }
}
