package io.remitstream.workers.notification;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.notification.Composer;
import io.remitstream.streaming.notification.Composer.Message;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.Notification;
import io.remitstream.streaming.notification.Notification.State;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Template;
import io.remitstream.streaming.notification.Timing;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.workers.notification.provider.Outgoing;
import io.remitstream.workers.notification.provider.Provider.Handed;
import io.remitstream.workers.notification.provider.ProviderAway;
import io.remitstream.workers.notification.provider.Undeliverable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** One attempt at one notification, and what becomes of it. */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final Contacts contacts;
  private final Gathered gathered;
  private final Composer composer;
  private final Carriers carriers;
  private final Patience patience;
  private final Clock clock;

  Sending(
      Contacts contacts,
      Gathered gathered,
      Composer composer,
      Carriers carriers,
      Patience patience,
      Clock clock) {
    this.contacts = contacts;
    this.gathered = gathered;
    this.composer = composer;
    this.carriers = carriers;
    this.patience = patience;
    this.clock = clock;
  }

  /** How the attempt ended; it never fails by what a provider does. */
  Mono<End> attempt(Taken taken) {
    return contacts
        .get(taken.notification().contact())
        .flatMap(contact -> attempt(taken.notification(), contact))
        .onErrorResume(
            NotificationRefused.class, gone -> Mono.just(End.failed(State.SUPPRESSED, gone.code())))
        .onErrorResume(Sending::isOurs, away -> Mono.just(patience.aside("unavailable")))
        .contextWrite(Tenancy.of(taken.tenant())::apply);
  }

  private Mono<End> attempt(Notification notification, Contact contact) {
    if (!contact.isReached(notification.channel())) {
      return Mono.just(End.failed(State.SUPPRESSED, "contact-unreachable"));
    }
    Duration quiet = quiet(notification, contact);
    return quiet.isPositive()
        ? Mono.just(End.again("quiet-hours", quiet, false))
        : handed(notification, contact)
            .map(handed -> End.sent(handed.by(), handed.id()))
            .onErrorResume(error -> failed(notification, contact, error));
  }

  /** Hours may have begun since it was due, by a retry or because they were changed. */
  private Duration quiet(Notification notification, Contact contact) {
    Instant now = clock.instant();
    return notification.kind() == Notification.Kind.SAMPLE
        ? Duration.ZERO
        : Duration.between(now, Timing.afterQuiet(now, contact.profile()));
  }

  private Mono<Handed> handed(Notification notification, Contact contact) {
    String to = Objects.requireNonNull(contact.profile().address(notification.channel()));
    return composed(notification, contact)
        .map(
            message ->
                new Outgoing(
                    notification.id(),
                    notification.channel(),
                    contact.id(),
                    to,
                    message.sender(),
                    message.words()))
        .flatMap(carriers.of(notification.channel())::send);
  }

  private Mono<Message> composed(Notification notification, Contact contact) {
    String language = contact.profile().language();
    if (notification.kind() == Notification.Kind.DIGEST) {
      return gathered
          .of(notification.id())
          .flatMap(items -> composer.digest(notification.channel(), language, items));
    }
    var key = new Template.Key(notification.occasion().event(), notification.channel(), language);
    return composer.compose(key, notification.occasion());
  }

  private Mono<End> failed(Notification notification, Contact contact, Throwable error) {
    return switch (error) {
      case Undeliverable refused -> refused(notification, contact, refused);
      case ProviderAway away -> Mono.just(patience.with(notification.attempts(), away));
      case Fault fault when isOurs(fault) -> Mono.error(fault);
      case Fault fault -> Mono.just(End.failed(State.FAILED, fault.code()));
      default -> unexpected(notification, error);
    };
  }

  /** The database or the keys are away, or busy: nobody was asked. */
  private static boolean isOurs(Throwable error) {
    return error instanceof Fault fault
        && (fault.kind() == Kind.UNAVAILABLE || fault.kind() == Kind.THROTTLED);
  }

  /** Its message is left out: it may quote whom it was for. */
  private Mono<End> unexpected(Notification notification, Throwable error) {
    LOG.warn("A notification was not sent: {}", error.getClass().getName());
    return Mono.just(patience.with(notification.attempts(), ProviderAway.failing()));
  }

  private Mono<End> refused(Notification notification, Contact contact, Undeliverable refused) {
    Mono<Void> blocked =
        refused.isOfTheAddress()
            ? contacts.suppress(contact.id(), notification.channel())
            : Mono.empty();
    return blocked.thenReturn(End.failed(State.FAILED, refused.code()));
  }
}
