package io.remitstream.streaming.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.pool.PooledRefMetadata;

/**
 * Two pools, two roles, and nothing else that reaches the database. The pools themselves are no
 * beans: nobody can go around.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration MAX_IDLE = Duration.ofMinutes(10);

  @Bean(destroyMethod = "dispose")
  DatabasePools databasePools(DatabaseSettings settings, ObjectProvider<MeterRegistry> registry) {
    MeterRegistry meters = registry.getIfAvailable(SimpleMeterRegistry::new);
    return new DatabasePools(tenantPool(settings, meters), dispatchPool(settings, meters));
  }

  @Bean
  public TenantTransactions tenantTransactions(DatabasePools pools, DatabaseSettings settings) {
    return new TenantTransactions(pools.app(), settings.poolSize() + settings.waiting());
  }

  @Bean
  public DispatchTransactions dispatchTransactions(DatabasePools pools, DatabaseSettings settings) {
    return new DispatchTransactions(
        pools.dispatch(), settings.dispatchPoolSize() + settings.waiting());
  }

  private static ConnectionPool tenantPool(DatabaseSettings settings, MeterRegistry meters) {
    String name = "remitstream-app";
    var connections = connections(settings, settings.appUser(), settings.appPassword(), name);
    return pool(new TenantConnections(connections), settings, settings.poolSize(), name, meters);
  }

  private static ConnectionPool dispatchPool(DatabaseSettings settings, MeterRegistry meters) {
    String name = "remitstream-dispatch";
    var connections =
        connections(settings, settings.dispatchUser(), settings.dispatchPassword(), name);
    return pool(connections, settings, settings.dispatchPoolSize(), name, meters);
  }

  private static ConnectionPool pool(
      ConnectionFactory connections,
      DatabaseSettings settings,
      int size,
      String name,
      MeterRegistry meters) {
    var pool =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(connections)
                .name(name)
                .initialSize(1)
                .maxSize(size)
                .maxIdleTime(MAX_IDLE)
                .maxAcquireTime(settings.acquireTimeout())
                .acquireRetry(0)
                .validationDepth(ValidationDepth.LOCAL)
                .customizer(builder -> builder.evictionPredicate(DatabaseConfiguration::isSpent))
                .metricsRecorder(new PoolMeters(meters, name))
                .build());
    PoolMeters.bind(pool, meters, name);
    return pool;
  }

  /**
   * A lost connection is passed over here. The pool's own retry would do so once only, and wait
   * twice as long as was said where none is free.
   */
  private static boolean isSpent(Connection connection, PooledRefMetadata held) {
    return held.idleTime() >= MAX_IDLE.toMillis() || !isOpen(connection);
  }

  /** Asks the driver alone, which answers at once. */
  private static boolean isOpen(Connection connection) {
    return Mono.from(connection.validate(ValidationDepth.LOCAL)).toFuture().getNow(false);
  }

  private static PostgresqlConnectionFactory connections(
      DatabaseSettings settings, String user, String password, String name) {
    return new PostgresqlConnectionFactory(
        PostgresqlConnectionConfiguration.builder()
            .host(settings.host())
            .port(settings.port())
            .database(settings.name())
            .schema("remitstream")
            .username(user)
            .password(password)
            .applicationName(name)
            .connectTimeout(CONNECT_TIMEOUT)
            .tcpKeepAlive(true)
            .loopResources(new AnsweringLoops(settings.answerTimeout()))
            .options(Map.of("statement_timeout", settings.statementTimeout().toMillis() + "ms"))
            .preparedStatementCacheQueries(256)
            .build());
  }

  /** Held together so that they are closed together. */
  record DatabasePools(ConnectionPool app, ConnectionPool dispatch) {
    void dispose() {
      app.dispose();
      dispatch.dispose();
    }
  }
}
