package io.remitstream.benchmarks.load.webhook;

import io.r2dbc.spi.Readable;
import io.remitstream.benchmarks.load.Waiting;
import io.remitstream.embedded.EmbeddedKafka;
import io.remitstream.embedded.EmbeddedPostgres;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.embedded.PostgresSettings;
import io.remitstream.migrate.Topics;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.DocumentEvent.DocumentReviewed;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointConfig.Secret;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import io.remitstream.streaming.webhook.WebhookFeed;
import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.workers.WorkersApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The whole workers application with an embedded database and bus in this process: what is appended
 * to its log goes through its sequencer, and what follows from it is sent, as in service.
 */
public final class WebhookSystem implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration SELDOM = Duration.ofMillis(250);
  private static final Cause CAUSE = Cause.service("benchmarks", "webhooks", null);

  private static final List<String> SETTINGS =
      List.of(
          "server.port=0",
          "management.server.port=0",
          "remitstream.workers.rsocket.port=0",
          "remitstream.webhooks.loopback=true",
          "logging.level.root=error");

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final EmbeddedKafka kafka;
  private final ConfigurableApplicationContext workers;

  private WebhookSystem(
      Path folder,
      EmbeddedPostgres postgres,
      EmbeddedKafka kafka,
      ConfigurableApplicationContext workers) {
    this.folder = folder;
    this.postgres = postgres;
    this.kafka = kafka;
    this.workers = workers;
  }

  /** With its data in a fresh folder, each commit on the disk before it counts. */
  public static WebhookSystem start() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("remitstream-load-");
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(PostgresSettings.persistent(folder.resolve("postgres"), 0));
    postgres.migrate();
    EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    Topics.create(kafka.bootstrapServers());
    var infrastructure =
        new Infrastructure(
            postgres.database(),
            postgres.administrator(),
            postgres.passwords(),
            Optional.of(kafka.bootstrapServers()),
            folder);
    return new WebhookSystem(folder, postgres, kafka, application(infrastructure));
  }

  private static ConfigurableApplicationContext application(Infrastructure infrastructure) {
    return new SpringApplicationBuilder(WorkersApplication.class)
        .run(
            Stream.concat(Stream.of(infrastructure.pairs()), SETTINGS.stream())
                .map(pair -> "--" + pair)
                .toArray(String[]::new));
  }

  public TenantId tenant() {
    return Waiting.awaited(
            new Tenants(bean(DispatchTransactions.class), bean(TenantTransactions.class))
                .findOrCreate("load-" + Ids.next()),
            PATIENCE)
        .id();
  }

  /** An active endpoint, signed to with {@code v1}, of all events from now on. */
  void endpoint(TenantId tenant, String url, int concurrency) {
    UUID id = Ids.next();
    EndpointKey key = EndpointKey.create();
    Waiting.awaited(
        bean(EndpointVault.class)
            .seal(tenant, id, config(url, key))
            .flatMap(
                vaulted ->
                    within(
                        tenant,
                        client ->
                            insert(client, tenant, key, vaulted, concurrency)
                                .then(WebhookFeed.begin(client))
                                .thenReturn(id))),
        PATIENCE);
  }

  private static EndpointConfig config(String url, EndpointKey key) {
    var secret = new Secret(WebhookSecret.create().text(), null);
    return new EndpointConfig(url, Map.of(), "", List.of(secret), key.privateText(), null, null);
  }

  private static Mono<Void> insert(
      DatabaseClient client,
      TenantId tenant,
      EndpointKey key,
      SealedEndpoint sealed,
      int concurrency) {
    return client
        .sql(
            """
            insert into webhook_endpoint (tenant_id, id, state, config, public_key, wrapped_key, key_id, concurrency)
            values ($1, $2, 'ACTIVE', $3, $4, $5, $6, $7)
            """)
        .bind("$1", tenant.value())
        .bind("$2", sealed.key().document())
        .bind("$3", sealed.config())
        .bind("$4", key.publicText())
        .bind("$5", sealed.key().sealed())
        .bind("$6", sealed.key().keyId())
        .bind("$7", concurrency)
        .then();
  }

  /** One transaction; tells when its commit was acknowledged, by {@link System#nanoTime}. */
  public Mono<Long> append(TenantId tenant, List<UUID> documents) {
    EventLog log = bean(EventLog.class);
    return within(
            tenant,
            client ->
                Flux.fromIterable(documents)
                    .map(document -> new DocumentReviewed(document, 1, DocumentStatus.PROCESSED))
                    .concatMap(event -> log.append(client, event, CAUSE))
                    .then(Mono.just(documents.size())))
        .map(committed -> System.nanoTime());
  }

  /** Until so many events of the tenant have their places. */
  void awaitPlaced(TenantId tenant, long events) {
    Waiting.awaited(
        position(tenant)
            .repeatWhen(again -> again.delayElements(LOOK))
            .filter(position -> position >= events)
            .next(),
        PATIENCE);
  }

  private Mono<Long> position(TenantId tenant) {
    return within(
        tenant,
        client ->
            client
                .sql("select coalesce(max(position), 0) as position from tenant_log")
                .map(row -> number(row, "position"))
                .one());
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }

  /** How many of the tenant's events wait to be told of. */
  long undelivered(TenantId tenant) {
    return Waiting.awaited(waiting(tenant), PATIENCE);
  }

  /** Until nothing of the tenant's waits any more, in its log or in a row. */
  void awaitDelivered(TenantId tenant) {
    Waiting.awaited(
        waiting(tenant)
            .repeatWhen(again -> again.delayElements(SELDOM))
            .filter(waiting -> waiting == 0)
            .next(),
        PATIENCE);
  }

  private Mono<Long> waiting(TenantId tenant) {
    return within(
        tenant,
        client ->
            client
                .sql(
                    """
                    select (select count(*) from event where position is null)
                      + (select log.position - feed.position from tenant_log log, webhook_feed feed)
                      + (select count(*) from webhook_delivery where state = 'DUE')
                      + (select count(*) from webhook_delivery where state = 'RUNNING') as waiting
                    """)
                .map(row -> number(row, "waiting"))
                .one());
  }

  /** Endpoints hear everything from the log's beginning. */
  void rewind(TenantId tenant) {
    Waiting.awaited(
        within(
            tenant,
            client -> client.sql("update webhook_feed set position = 0").fetch().rowsUpdated()),
        PATIENCE);
  }

  /** In a transaction of the tenant's. */
  public <T> Mono<T> within(
      TenantId tenant, java.util.function.Function<DatabaseClient, Mono<T>> work) {
    return bean(TenantTransactions.class)
        .inTransaction(work)
        .contextWrite(Tenancy.of(tenant)::apply);
  }

  /** Of the application's. */
  public <T> T bean(Class<T> type) {
    return workers.getBean(type);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    workers.close();
    kafka.close();
    postgres.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
