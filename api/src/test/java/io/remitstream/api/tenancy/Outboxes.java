package io.remitstream.api.tenancy;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.Rendered;
import io.remitstream.streaming.tenancy.Tenancy;
import java.util.UUID;

/** What the workers do with a message where no provider is set. */
record Outboxes(Contacts contacts, DevelopmentOutbox outbox) {

  void keep(Member who, String contact, String text) {
    contacts
        .open(UUID.fromString(contact))
        .flatMap(open -> outbox.keep(open, Ids.next(), Channel.SMS, new Rendered(null, text, null)))
        .contextWrite(Tenancy.of(who.tenant().id())::apply)
        .block(Neighbours.TIMEOUT);
  }
}
