package io.remitstream.streaming.access;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Those who have a place here. Making and finding them is the operator's affair. */
public final class Tenants {

  private final DispatchTransactions across;
  private final TenantTransactions within;

  public Tenants(DispatchTransactions across, TenantTransactions within) {
    this.across = across;
    this.within = within;
  }

  /** The tenant of this name, made if there is none; two who make it at once get the same one. */
  public Mono<Tenant> findOrCreate(String name) {
    return find(name)
        .switchIfEmpty(Mono.defer(() -> create(name)))
        .onErrorResume(DuplicateKeyException.class, another -> get(name));
  }

  public Mono<Tenant> find(String name) {
    return across.inTransaction(
        client ->
            client
                .sql("select tenant_id, name, created_at from tenant where name = $1")
                .bind("$1", name)
                .map(Tenants::tenant)
                .one());
  }

  /** Fails with {@link UnknownTenant}. */
  public Mono<Tenant> get(String name) {
    return find(name).switchIfEmpty(Mono.error(UnknownTenant::new));
  }

  /** All of them, by name. */
  public Mono<List<Tenant>> list() {
    return across.inTransaction(
        client ->
            client
                .sql("select tenant_id, name, created_at from tenant order by name")
                .map(Tenants::tenant)
                .all()
                .collectList());
  }

  private Mono<Tenant> create(String name) {
    var id = new TenantId(Ids.next());
    return within.inTransaction(client -> insert(client, id, name)).contextWrite(Tenancy.of(id));
  }

  private static Mono<Tenant> insert(DatabaseClient client, TenantId id, String name) {
    return client
        .sql(
            "insert into tenant (tenant_id, name) values ($1, $2) returning tenant_id, name,"
                + " created_at")
        .bind("$1", id.value())
        .bind("$2", name)
        .map(Tenants::tenant)
        .one()
        .delayUntil(tenant -> insertLog(client, id))
        .delayUntil(tenant -> insertTurns(client, id));
  }

  private static Mono<Void> insertLog(DatabaseClient client, TenantId id) {
    return client
        .sql("insert into tenant_log (tenant_id) values ($1)")
        .bind("$1", id.value())
        .then();
  }

  private static Mono<Void> insertTurns(DatabaseClient client, TenantId id) {
    return Flux.fromArray(JobKind.values()).concatMap(kind -> insertTurn(client, id, kind)).then();
  }

  private static Mono<Void> insertTurn(DatabaseClient client, TenantId id, JobKind kind) {
    return client
        .sql("insert into job_turn (tenant_id, kind) values ($1, $2)")
        .bind("$1", id.value())
        .bind("$2", kind.name())
        .then();
  }

  private static Tenant tenant(Readable row) {
    return new Tenant(
        new TenantId(Rows.required(row, "tenant_id", UUID.class)),
        Rows.required(row, "name", String.class),
        Rows.required(row, "created_at", Instant.class));
  }
}
