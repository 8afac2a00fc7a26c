package io.remitstream.streaming.notification;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.Undecipherable;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A tenant's contacts. */
public final class Contacts {

  /** The most contacts of one tenant: each event is weighed for each of them. */
  public static final int MOST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);

  private final TenantTransactions transactions;
  private final DocumentKeys keys;

  public Contacts(TenantTransactions transactions, DocumentKeys keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  /**
   * A new contact, who is told of what happens from now on. Fails with {@code too-many-contacts}.
   *
   * @param along what else belongs to the same transaction, by the contact's id
   */
  public Mono<Contact> create(Profile profile, Preferences preferences, Along along) {
    UUID id = Ids.next();
    return Tenancy.current()
        .flatMap(tenant -> keys.create(tenant, id))
        .flatMap(
            key ->
                transactions.inTransaction(
                    client ->
                        ContactTable.begin(client)
                            .then(room(client))
                            .then(ContactTable.insert(client, key, profile, preferences))
                            .then(along.with(client, id))))
        .then(Mono.defer(() -> get(id)));
  }

  /** What shares a transaction. */
  @FunctionalInterface
  public interface Along {
    Along NOTHING = (client, id) -> Mono.empty();

    Mono<Void> with(DatabaseClient client, UUID id);
  }

  private static Mono<Void> room(DatabaseClient client) {
    return ContactTable.count(client)
        .filter(found -> found < MOST)
        .switchIfEmpty(Mono.error(() -> NotificationRefused.tooManyContacts(MOST)))
        .then();
  }

  /** Fails with {@code contact-not-found}: absent, deleted, or another tenant's. */
  public Mono<Contact> get(UUID id) {
    return open(id).map(OpenContact::contact);
  }

  /** As {@link #get}, with its key. */
  public Mono<OpenContact> open(UUID id) {
    return transactions
        .inTransaction(client -> ContactTable.row(client, id))
        .switchIfEmpty(Mono.error(NotificationRefused::noContact))
        .flatMap(row -> row.opened(keys));
  }

  /** In the order in which they were made, behind {@code after}. */
  public Mono<List<Contact>> list(@Nullable UUID after, int limit) {
    return transactions
        .inTransaction(client -> ContactTable.rows(client, after, limit))
        .flatMap(this::opened);
  }

  /**
   * All who chose so, as part of the caller's transaction. One that does not open any more is left
   * out: it must not keep the others from being told.
   */
  public Mono<List<Contact>> all(DatabaseClient client, Predicate<Preferences> chosen) {
    return ContactTable.rows(client, null, MOST)
        .flatMapIterable(rows -> rows)
        .filter(row -> chosen.test(row.preferences()))
        .concatMap(row -> row.opened(keys).onErrorResume(Undecipherable.class, Contacts::leftOut))
        .map(OpenContact::contact)
        .collectList();
  }

  private static Mono<OpenContact> leftOut(Undecipherable broken) {
    LOG.warn("A contact does not open, and is told nothing");
    return Mono.empty();
  }

  private Mono<List<Contact>> opened(List<ContactRows.Row> rows) {
    return Flux.fromIterable(rows)
        .concatMap(row -> row.opened(keys))
        .map(OpenContact::contact)
        .collectList();
  }

  /**
   * Puts new values in place of the old ones; an address that was refused gets another chance when
   * it changes. Fails with {@code contact-not-found} or {@code revision-moved}.
   *
   * @param revision that the caller has seen; null where it does not matter
   */
  public Mono<Contact> replace(
      UUID id, @Nullable Integer revision, Profile profile, Preferences preferences) {
    return open(id)
        .filter(open -> revision == null || revision == open.contact().revision())
        .switchIfEmpty(Mono.error(NotificationRefused::moved))
        .flatMap(open -> write(open, profile, preferences))
        .then(Mono.defer(() -> get(id)));
  }

  private Mono<Void> write(OpenContact open, Profile profile, Preferences preferences) {
    String[] blocked =
        open.contact().blocked().stream()
            .filter(channel -> isSame(open.contact().profile(), profile, channel))
            .map(Channel::name)
            .toArray(String[]::new);
    return transactions
        .inTransaction(client -> ContactTable.update(client, open, profile, preferences, blocked))
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(NotificationRefused::moved))
        .then();
  }

  private static boolean isSame(Profile before, Profile after, Channel channel) {
    return Objects.equals(before.address(channel), after.address(channel));
  }

  /** Destroys its key, and with it all that is known of the person. */
  public Mono<Void> delete(UUID id) {
    return transactions
        .inTransaction(client -> ContactTable.erase(client, id))
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(NotificationRefused::noContact))
        .then();
  }

  /** Nothing is sent over this channel any more, until the address changes. */
  public Mono<Void> suppress(UUID id, Channel channel) {
    return transactions.inTransaction(client -> ContactTable.suppress(client, id, channel));
  }
}
