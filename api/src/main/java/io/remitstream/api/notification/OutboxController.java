package io.remitstream.api.notification;

import static io.remitstream.api.notification.ContactController.JSON;

import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.DevelopmentOutbox.Kept;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Mail and text messages that did not go out, for developers; elsewhere there is no such path. */
@RestController
final class OutboxController {

  private static final String OUTBOX = "/v1/dev/outbox";

  private final DevelopmentOutbox outbox;
  private final boolean open;

  OutboxController(DevelopmentOutbox outbox, boolean open) {
    this.outbox = outbox;
    this.open = open;
  }

  /** As the contract's {@code OutboxMessages}. */
  record Messages(List<Message> items) {}

  /** As the contract's {@code OutboxMessage}. Never logged. */
  record Message(
      UUID messageId,
      UUID notificationId,
      String channel,
      String to,
      @Nullable String subject,
      String text,
      @Nullable String html,
      Instant madeAt) {

    static Message of(Kept kept) {
      return new Message(
          kept.id(),
          kept.notification(),
          kept.channel().name(),
          kept.to(),
          kept.subject(),
          kept.text(),
          kept.html(),
          kept.madeAt());
    }

    @Override
    public String toString() {
      return "Message";
    }
  }

  @GetMapping(path = OUTBOX, produces = JSON)
  Mono<ResponseEntity<Messages>> list() {
    return open
        ? outbox.list().map(OutboxController::shown)
        : Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ResponseEntity<Messages> shown(List<Kept> kept) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Messages(kept.stream().map(Message::of).toList()));
  }
}
