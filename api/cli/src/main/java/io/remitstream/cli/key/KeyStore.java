package io.remitstream.cli.key;

import io.remitstream.cli.service.DataDirectory;
import io.remitstream.embedded.EmbeddedPostgres;
import io.remitstream.embedded.PostgresSettings;
import io.remitstream.streaming.access.AccessConfiguration;
import io.remitstream.streaming.access.ApiKeys;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import reactor.core.publisher.Mono;

/**
 * Tenants and their keys, straight from the database of a data directory: of the running service,
 * or of a PostgreSQL started for the moment.
 */
public final class KeyStore implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ConfigurableApplicationContext context;
  private final Optional<EmbeddedPostgres> started;

  private KeyStore(ConfigurableApplicationContext context, Optional<EmbeddedPostgres> started) {
    this.context = context;
    this.started = started;
  }

  /** Opens the store; starts PostgreSQL where nobody serves the directory. */
  public static KeyStore open(DataDirectory data)
      throws IOException, InterruptedException, SQLException {
    var running = EmbeddedPostgres.running(data.create().postgres());
    return running.isPresent()
        ? new KeyStore(context(running.get()), Optional.empty())
        : startedFor(data);
  }

  private static KeyStore startedFor(DataDirectory data)
      throws IOException, InterruptedException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(PostgresSettings.persistent(data.postgres(), 0));
    try {
      server.migrate();
      var running = new EmbeddedPostgres.Running(server.database(), server.passwords());
      return new KeyStore(context(running), Optional.of(server));
    } catch (SQLException | RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  private static ConfigurableApplicationContext context(EmbeddedPostgres.Running server) {
    var context = new AnnotationConfigApplicationContext();
    // First: where the server listens is known here, whatever the environment asked for.
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("server", properties(server)));
    context.register(Parts.class);
    context.refresh();
    return context;
  }

  private static Map<String, Object> properties(EmbeddedPostgres.Running server) {
    return Map.of(
        "remitstream.database.host", server.database().host(),
        "remitstream.database.port", server.database().port(),
        "remitstream.database.name", server.database().name(),
        "remitstream.database.app-password", server.passwords().app(),
        "remitstream.database.dispatch-password", server.passwords().dispatch(),
        "remitstream.database.acquire-timeout", "30s",
        "remitstream.database.pool-size", 1,
        "remitstream.database.dispatch-pool-size", 1);
  }

  /** The keys. */
  public ApiKeys keys() {
    return context.getBean(ApiKeys.class);
  }

  /** The tenants. */
  public Tenants tenants() {
    return new Tenants(
        context.getBean(DispatchTransactions.class), context.getBean(TenantTransactions.class));
  }

  /**
   * This program is a line of steps: it waits here, for at most half a minute, and nowhere else.
   */
  public static <T> T await(Mono<T> answer) {
    try {
      @Nullable T value = answer.timeout(PATIENCE).toFuture().join();
      if (value == null) {
        throw new IllegalStateException("The database gave no answer");
      }
      return value;
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException told ? told : failed;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    context.close();
    if (started.isPresent()) {
      started.get().close();
    }
  }

  @Import({DatabaseConfiguration.class, AccessConfiguration.class})
  static class Parts {}
}
