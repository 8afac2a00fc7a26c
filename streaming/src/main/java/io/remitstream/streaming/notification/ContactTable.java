package io.remitstream.streaming.notification;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.keys.IssuedDocumentKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The statements behind {@link Contacts}. */
final class ContactTable {

  private ContactTable() {}

  /** Begins at the log's present end; the lock on its row makes the count of contacts true. */
  static Mono<Void> begin(DatabaseClient client) {
    return client
        .sql(
            """
            insert into notification_feed (tenant_id, epoch, position)
            select own.tenant_id, coalesce(log.epoch, 1), coalesce(log.position, 0)
            from (select current_tenant() as tenant_id) own left join tenant_log log on log.tenant_id = own.tenant_id
            on conflict (tenant_id) do update set epoch = notification_feed.epoch
            """)
        .then();
  }

  static Mono<Long> count(DatabaseClient client) {
    return client
        .sql(
            "select count(*) from contact where tenant_id = (select current_tenant()) and"
                + " deleted_at is null")
        .mapValue(Long.class)
        .one();
  }

  static Mono<Void> insert(
      DatabaseClient client, IssuedDocumentKey key, Profile profile, Preferences preferences) {
    return client
        .sql(
            """
            insert into contact (tenant_id, id, profile, preferences, wrapped_key, key_id)
            values ($1, $2, $3, $4::jsonb, $5, $6)
            """)
        .bind("$1", key.wrapped().tenant().value())
        .bind("$2", key.wrapped().document())
        .bind("$3", ContactRows.sealed(key.key(), profile))
        .bind("$4", ContactRows.json(preferences))
        .bind("$5", key.wrapped().sealed())
        .bind("$6", key.wrapped().keyId())
        .then();
  }

  static Mono<ContactRows.Row> row(DatabaseClient client, UUID id) {
    return client
        .sql(
            "select "
                + ContactRows.COLUMNS
                + " from contact where tenant_id = (select current_tenant()) and id = $1 and"
                + " deleted_at is null")
        .bind("$1", id)
        .map(ContactRows::of)
        .one();
  }

  static Mono<List<ContactRows.Row>> rows(DatabaseClient client, @Nullable UUID after, int limit) {
    return client
        .sql(
            "select "
                + ContactRows.COLUMNS
                + """
                 from contact where tenant_id = (select current_tenant()) and deleted_at is null
                  and ($1::uuid is null or id > $1) order by id limit $2
                """)
        .bind("$1", Parameters.in(PostgresqlObjectId.UUID, after))
        .bind("$2", limit)
        .map(ContactRows::of)
        .all()
        .collectList();
  }

  /** No row where the contact is gone, or no longer of the revision that was opened. */
  static Mono<Long> update(
      DatabaseClient client,
      OpenContact open,
      Profile profile,
      Preferences preferences,
      String[] blocked) {
    return client
        .sql(
            """
            update contact set profile = $3, preferences = $4::jsonb, blocked = $5, revision = revision + 1,
              updated_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $1 and revision = $2 and deleted_at is null
            """)
        .bind("$1", open.contact().id())
        .bind("$2", open.contact().revision())
        .bind("$3", ContactRows.sealed(open.key(), profile))
        .bind("$4", ContactRows.json(preferences))
        .bind("$5", blocked)
        .fetch()
        .rowsUpdated();
  }

  static Mono<Long> erase(DatabaseClient client, UUID id) {
    return client
        .sql(
            "delete from notification_outbox where tenant_id = (select current_tenant()) and"
                + " contact_id = $1")
        .bind("$1", id)
        .then()
        .then(
            client
                .sql(
                    """
                    update contact set profile = null, wrapped_key = null, key_id = null, preferences = '[]', account_id = null,
                      deleted_at = clock_timestamp(), updated_at = clock_timestamp(), revision = revision + 1
                    where tenant_id = (select current_tenant()) and id = $1 and deleted_at is null
                    """)
                .bind("$1", id)
                .fetch()
                .rowsUpdated());
  }

  static Mono<Void> suppress(DatabaseClient client, UUID id, Channel channel) {
    return client
        .sql(
            """
            update contact set blocked = blocked || $2::text, updated_at = clock_timestamp(), revision = revision + 1
            where tenant_id = (select current_tenant()) and id = $1 and not $2::text = any(blocked)
            """)
        .bind("$1", id)
        .bind("$2", Parameters.in(R2dbcType.VARCHAR, channel.name()))
        .then();
  }
}
