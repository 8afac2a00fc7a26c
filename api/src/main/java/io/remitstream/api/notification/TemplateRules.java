package io.remitstream.api.notification;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.notification.Template;
import io.remitstream.streaming.notification.Words;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a template may be, and what it is tried with. */
final class TemplateRules {

  /** Nobody's document. */
  private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

  private TemplateRules() {}

  /** Fails with {@code bad-request} where nothing can be kept under it. */
  static Template.Key checked(Template.Key key) {
    if (!key.isWellFormed()) {
      throw Refusal.badRequest(
          "event, language: expected a name such as document.processed, and a tag such as en.");
    }
    return key;
  }

  /** Fails with {@code bad-template}. */
  static Template template(Template.Key key, TemplateDraft draft) {
    if (draft.text() == null || draft.text().isBlank()) {
      throw MessageRefused.badTemplate("text is missing (expected: plain text).");
    }
    if ((key.channel() != Channel.SMS) != (draft.subject() != null)) {
      throw MessageRefused.badTemplate(
          "subject cannot be so (expected: one for mail and in the app, none for text messages).");
    }
    if (key.channel() != Channel.EMAIL && draft.html() != null) {
      throw MessageRefused.badTemplate("html is there (expected: for mail alone).");
    }
    var template = new Template(key, draft.subject(), draft.text(), draft.html());
    Words.check(template);
    return template;
  }

  /** Made-up values, the same at any time. */
  static Occasion sample(String event) {
    var data = JsonNodeFactory.instance.objectNode();
    data.put("documentId", NOBODYS);
    data.put("endpointId", NOBODYS);
    data.put("status", "PROCESSED");
    data.put("revision", 1);
    data.put("remittances", 1);
    data.put("claims", 12);
    data.put("findings", 2);
    data.put("problem", "unreadable-document");
    data.put("attempts", 3);
    return new Occasion(event, NOBODYS, data);
  }
}
