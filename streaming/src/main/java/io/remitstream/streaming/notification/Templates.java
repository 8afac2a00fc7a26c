package io.remitstream.streaming.notification;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A tenant's own words, and the service's where it has none. */
public final class Templates {

  private static final String SELECT =
      "select event_type, channel, language, subject, body, html from notification_template"
          + " where tenant_id = (select current_tenant())";

  private static final String OF_KEY = " and event_type = $1 and channel = $2 and language = $3";

  private final TenantTransactions transactions;
  private final BuiltInTemplates builtIn;

  public Templates(TenantTransactions transactions, BuiltInTemplates builtIn) {
    this.transactions = transactions;
    this.builtIn = builtIn;
  }

  /** All that the tenant has written, by event, channel and language. */
  public Mono<List<Template>> list() {
    return transactions.inTransaction(
        client ->
            client
                .sql(SELECT + " order by event_type, channel, language")
                .map(Templates::template)
                .all()
                .collectList());
  }

  /** The tenant's own; fails with {@code template-not-found}. */
  public Mono<Template> get(Template.Key key) {
    return transactions
        .inTransaction(client -> of(client, SELECT + OF_KEY, key).map(Templates::template).one())
        .switchIfEmpty(Mono.error(NotificationRefused::noTemplate));
  }

  /** Puts it in the place of what was there; fails with {@code bad-template}. */
  public Mono<Template> put(Template template) {
    return Mono.fromRunnable(() -> Words.check(template))
        .then(transactions.inTransaction(client -> upsert(client, template)))
        .thenReturn(template);
  }

  private static Mono<Long> upsert(DatabaseClient client, Template template) {
    return of(
            client,
            """
            insert into notification_template (tenant_id, event_type, channel, language, subject, body, html)
            values ((select current_tenant()), $1, $2, $3, $4, $5, $6)
            on conflict (tenant_id, event_type, channel, language) do update
              set subject = excluded.subject, body = excluded.body, html = excluded.html, updated_at = clock_timestamp()
            """,
            template.key())
        .bind("$4", Parameters.in(R2dbcType.VARCHAR, template.subject()))
        .bind("$5", template.body())
        .bind("$6", Parameters.in(R2dbcType.VARCHAR, template.html()))
        .fetch()
        .rowsUpdated();
  }

  /** The service's words take its place again; fails with {@code template-not-found}. */
  public Mono<Void> delete(Template.Key key) {
    return transactions
        .inTransaction(
            client ->
                of(
                        client,
                        "delete from notification_template where tenant_id = (select"
                            + " current_tenant())"
                            + OF_KEY,
                        key)
                    .fetch()
                    .rowsUpdated())
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(NotificationRefused::noTemplate))
        .then();
  }

  /**
   * The words for an event on a channel, for whoever speaks {@code key}'s language: that very
   * language, then without its region, then English; of each the tenant's own before the service's.
   * Fails with {@code no-template}.
   */
  public Mono<Template> find(Template.Key key) {
    return transactions
        .inTransaction(client -> own(client, List.of(key)))
        .flatMap(own -> Mono.justOrEmpty(first(key, own)))
        .switchIfEmpty(Mono.error(NotificationRefused::noWords));
  }

  /** As {@link #find} for many, read in one statement; what nobody has words for is left out. */
  public Mono<Map<Template.Key, Template>> findAll(Collection<Template.Key> keys) {
    return keys.isEmpty()
        ? Mono.just(Map.of())
        : transactions.inTransaction(client -> own(client, keys)).map(own -> found(keys, own));
  }

  private Map<Template.Key, Template> found(
      Collection<Template.Key> keys, Map<Template.Key, Template> own) {
    var found = new HashMap<Template.Key, Template>();
    keys.forEach(key -> first(key, own).ifPresent(template -> found.put(key, template)));
    return found;
  }

  private Optional<Template> first(Template.Key key, Map<Template.Key, Template> own) {
    return candidates(key)
        .flatMap(one -> Stream.concat(Stream.ofNullable(own.get(one)), builtIn.find(one).stream()))
        .findFirst();
  }

  private static Stream<Template.Key> candidates(Template.Key key) {
    return Stream.of(
            key.language(), BuiltInTemplates.base(key.language()), BuiltInTemplates.FALLBACK)
        .distinct()
        .map(language -> new Template.Key(key.event(), key.channel(), language));
  }

  private static Mono<Map<Template.Key, Template>> own(
      DatabaseClient client, Collection<Template.Key> keys) {
    List<Template.Key> all = keys.stream().flatMap(Templates::candidates).distinct().toList();
    return client
        .sql(
            SELECT
                + " and (event_type, channel, language) in"
                + " (select * from unnest($1::text[], $2::text[], $3::text[]))")
        .bind("$1", each(all, Template.Key::event))
        .bind("$2", each(all, key -> key.channel().name()))
        .bind("$3", each(all, Template.Key::language))
        .map(Templates::template)
        .all()
        .collect(Collectors.toMap(Template::key, template -> template));
  }

  private static String[] each(List<Template.Key> keys, Function<Template.Key, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }

  private static DatabaseClient.GenericExecuteSpec of(
      DatabaseClient client, String sql, Template.Key key) {
    return client
        .sql(sql)
        .bind("$1", key.event())
        .bind("$2", key.channel().name())
        .bind("$3", key.language());
  }

  private static Template template(Readable row) {
    return new Template(
        new Template.Key(
            ContactRows.required(row, "event_type", String.class),
            Channel.valueOf(ContactRows.required(row, "channel", String.class)),
            ContactRows.required(row, "language", String.class)),
        row.get("subject", String.class),
        ContactRows.required(row, "body", String.class),
        row.get("html", String.class));
  }
}
