package io.remitstream.workers;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.EventConfiguration;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A database of a test's own, and what the workers' tests do to it. */
public final class Bench implements AutoCloseable {

  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Cause CAUSE = Cause.service("test", "request-1", null);

  public final Infrastructure infrastructure;
  public final TenantTransactions tenants;
  public final DispatchTransactions dispatch;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public Bench(Infrastructure infrastructure) {
    this(infrastructure, new String[0]);
  }

  /** Settings as {@code name=value}. */
  public Bench(Infrastructure infrastructure, String[] properties, Class<?>... configurations) {
    this.infrastructure = infrastructure;
    TestPropertyValues.of(infrastructure.pairs()).and(properties).applyTo(context);
    context.register(DatabaseConfiguration.class, EventConfiguration.class);
    if (configurations.length > 0) {
      context.register(configurations);
    }
    context.refresh();
    tenants = bean(TenantTransactions.class);
    dispatch = bean(DispatchTransactions.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public TenantId tenant() {
    return new Tenants(dispatch, tenants)
        .findOrCreate("tenant-" + Ids.next())
        .map(tenant -> tenant.id())
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  /** A document's row and its job, without a key or bytes. */
  public DocumentId due(TenantId tenant, long sizeBytes) {
    DocumentId document = DocumentId.next();
    within(tenant, client -> received(client, tenant, document, sizeBytes).thenReturn(document));
    return document;
  }

  private static Mono<Void> received(
      DatabaseClient client, TenantId tenant, DocumentId document, long sizeBytes) {
    return client
        .sql(
            """
            insert into document (tenant_id, id, status, content_type, size_bytes, received_at, updated_at)
            values ($1, $2, 'RECEIVED', 'application/edi-x12', $3, $4, $4)
            """)
        .bind("$1", tenant.value())
        .bind("$2", document.value())
        .bind("$3", sizeBytes)
        .bind("$4", Instant.now())
        .then()
        .then(new Jobs().enqueue(client, JobKind.EXTRACTION, document, sizeBytes, CAUSE));
  }

  /** Runs in a transaction of the tenant's, and waits. */
  public <T> T within(TenantId tenant, Function<DatabaseClient, Mono<T>> work) {
    return tenants
        .inTransaction(work)
        .contextWrite(Tenancy.of(tenant)::apply)
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  /** What the superuser sees, past row-level security: the first column of each row as text. */
  public List<String> seen(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                infrastructure.database().url(),
                infrastructure.administrator().user(),
                infrastructure.administrator().password());
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = remitstream");
      return statement.execute(sql) ? strings(statement.getResultSet()) : List.of();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<String> strings(ResultSet rows) throws SQLException {
    var found = new ArrayList<String>();
    while (rows.next()) {
      found.add(rows.getString(1));
    }
    return found;
  }

  @Override
  public void close() {
    context.close();
  }
}
