package io.remitstream.streaming.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.migrate.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A migrated database of one test, with both ways into it and the administrator's beside them. */
public final class TestDatabase implements AutoCloseable {

  private final Infrastructure infrastructure;
  private final DatabaseSettings settings;
  private final DatabaseConfiguration.DatabasePools pools;

  private TestDatabase(Infrastructure infrastructure, int poolSize, int waiting) {
    this.infrastructure = infrastructure;
    this.settings = settings(infrastructure, poolSize, waiting);
    this.pools =
        new DatabaseConfiguration()
            .databasePools(
                settings, new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));
  }

  public static TestDatabase open() {
    return open(4, 256);
  }

  static TestDatabase open(int poolSize, int waiting) {
    return new TestDatabase(Infrastructure.withDatabase(), poolSize, waiting);
  }

  private static DatabaseSettings settings(
      Infrastructure infrastructure, int poolSize, int waiting) {
    Login app = infrastructure.passwords().appLogin();
    Login dispatch = infrastructure.passwords().dispatchLogin();
    return new DatabaseSettings(
        infrastructure.database().host(),
        infrastructure.database().port(),
        infrastructure.database().name(),
        app.user(),
        app.password(),
        dispatch.user(),
        dispatch.password(),
        poolSize,
        2,
        waiting,
        Duration.ofSeconds(20),
        Duration.ofSeconds(20));
  }

  public TenantTransactions within() {
    return new DatabaseConfiguration().tenantTransactions(pools, settings);
  }

  public DispatchTransactions across() {
    return new DatabaseConfiguration().dispatchTransactions(pools, settings);
  }

  /** The tenants' pool itself, for what no production code may do. */
  ConnectionPool tenantPool() {
    return pools.app();
  }

  /** A superuser's connection, past row-level security. */
  public Connection administrator() throws SQLException {
    Login login = infrastructure.administrator();
    Connection connection =
        DriverManager.getConnection(
            infrastructure.database().url(), login.user(), login.password());
    connection.setSchema("remitstream");
    return connection;
  }

  @Override
  public void close() {
    pools.dispose();
  }
}
