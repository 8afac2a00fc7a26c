package io.remitstream.streaming.tenancy;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
  DatabasePools databasePools(DatabaseSettings settings) {
    return new DatabasePools(
        pool(
            settings,
            settings.appUser(),
            settings.appPassword(),
            settings.poolSize(),
            "remitstream-app"),
        pool(
            settings,
            settings.dispatchUser(),
            settings.dispatchPassword(),
            settings.dispatchPoolSize(),
            "remitstream-dispatch"));
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

  private static ConnectionPool pool(
      DatabaseSettings settings, String user, String password, int size, String name) {
    return new ConnectionPool(
        ConnectionPoolConfiguration.builder(connections(settings, user, password, name))
            .name(name)
            .initialSize(1)
            .maxSize(size)
            .maxIdleTime(MAX_IDLE)
            .maxAcquireTime(settings.acquireTimeout())
            .acquireRetry(1)
            .validationDepth(ValidationDepth.LOCAL)
            .build());
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
