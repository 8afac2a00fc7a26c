package io.remitstream.streaming.notification;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Where mail and text messages end up while no provider is set, to be looked at by developers. */
public final class DevelopmentOutbox {

  /** The newest messages that are shown and kept of a tenant. */
  public static final int KEPT = 200;

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String TABLE = "notification_outbox";

  private final TenantTransactions transactions;
  private final DocumentKeys keys;

  public DevelopmentOutbox(TenantTransactions transactions, DocumentKeys keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  /** A message as it would have gone out. */
  public record Kept(
      UUID id,
      UUID notification,
      Channel channel,
      String to,
      @Nullable String subject,
      String text,
      @Nullable String html,
      Instant madeAt) {

    /** Never to whom or what. */
    @Override
    public String toString() {
      return "Kept[" + id + "]";
    }
  }

  private record Content(String to, @Nullable String subject, String text, @Nullable String html) {}

  /** Keeps one, and lets go of those beyond {@link #KEPT}. */
  public Mono<UUID> keep(OpenContact open, UUID notification, Channel channel, Rendered message) {
    UUID id = Ids.next();
    String to = String.valueOf(open.contact().profile().address(channel));
    var content = new Content(to, message.subject(), message.text(), message.html());
    byte[] sealed = open.key().fields().seal(MAPPER.writeValueAsBytes(content), place(id));
    return transactions
        .inTransaction(
            client ->
                insert(client, id, open.contact().id(), notification, channel, sealed)
                    .then(letGo(client)))
        .thenReturn(id);
  }

  private static Mono<Void> insert(
      DatabaseClient client,
      UUID id,
      UUID contact,
      UUID notification,
      Channel channel,
      byte[] sealed) {
    return client
        .sql(
            """
            insert into notification_outbox (tenant_id, id, contact_id, notification_id, channel, message)
            values ((select current_tenant()), $1, $2, $3, $4, $5)
            """)
        .bind("$1", id)
        .bind("$2", contact)
        .bind("$3", notification)
        .bind("$4", channel.name())
        .bind("$5", sealed)
        .then();
  }

  private static Mono<Void> letGo(DatabaseClient client) {
    return client
        .sql(
            """
            delete from notification_outbox where tenant_id = (select current_tenant()) and id <= (
              select id from notification_outbox where tenant_id = (select current_tenant())
              order by id desc offset $1 limit 1)
            """)
        .bind("$1", KEPT)
        .then();
  }

  /** The newest first. */
  public Mono<List<Kept>> list() {
    return transactions
        .inTransaction(DevelopmentOutbox::rows)
        .flatMapMany(Flux::fromIterable)
        .concatMap(row -> keys.open(row.key()).map(key -> row.opened(key.fields()::open)))
        .collectList();
  }

  private static Mono<List<Row>> rows(DatabaseClient client) {
    return client
        .sql(
            """
            select o.tenant_id, o.id, o.notification_id, o.channel, o.message, o.made_at, o.contact_id, c.wrapped_key, c.key_id
            from notification_outbox o join contact c on c.tenant_id = o.tenant_id and c.id = o.contact_id
            where o.tenant_id = (select current_tenant()) and c.deleted_at is null order by o.id desc limit $1
            """)
        .bind("$1", KEPT)
        .map(
            row ->
                new Row(
                    ContactRows.required(row, "id", UUID.class),
                    ContactRows.required(row, "notification_id", UUID.class),
                    Channel.valueOf(ContactRows.required(row, "channel", String.class)),
                    ContactRows.required(row, "message", byte[].class),
                    ContactRows.required(row, "made_at", Instant.class),
                    new WrappedDocumentKey(
                        new TenantId(ContactRows.required(row, "tenant_id", UUID.class)),
                        ContactRows.required(row, "contact_id", UUID.class),
                        ContactRows.required(row, "key_id", UUID.class),
                        ContactRows.required(row, "wrapped_key", byte[].class))))
        .all()
        .collectList();
  }

  private static Place place(UUID id) {
    return new Place(TABLE, "message", id);
  }

  private record Row(
      UUID id,
      UUID notification,
      Channel channel,
      byte[] message,
      Instant madeAt,
      WrappedDocumentKey key) {

    Kept opened(Opening opening) {
      Content content = MAPPER.readValue(opening.open(message, place(id)), Content.class);
      return new Kept(
          id,
          notification,
          channel,
          content.to(),
          content.subject(),
          content.text(),
          content.html(),
          madeAt);
    }
  }

  private interface Opening {
    byte[] open(byte[] sealed, Place place);
  }
}
