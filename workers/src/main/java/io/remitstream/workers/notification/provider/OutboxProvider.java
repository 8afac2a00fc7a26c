package io.remitstream.workers.notification.provider;

import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.NotificationSettings;
import io.remitstream.streaming.notification.OpenContact;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Keeps messages for developers to look at; nothing leaves. */
public final class OutboxProvider implements Provider {

  private final DevelopmentOutbox outbox;
  private final Contacts contacts;

  public OutboxProvider(DevelopmentOutbox outbox, Contacts contacts) {
    this.outbox = outbox;
    this.contacts = contacts;
  }

  @Override
  public String name() {
    return NotificationSettings.OUTBOX;
  }

  @Override
  public Mono<Handed> send(Outgoing message) {
    return contacts
        .open(message.contact())
        .flatMap(open -> keep(open, message))
        .map(id -> new Handed(name(), id.toString()));
  }

  private Mono<UUID> keep(OpenContact open, Outgoing message) {
    return outbox.keep(open, message.notification(), message.channel(), message.words());
  }
}
