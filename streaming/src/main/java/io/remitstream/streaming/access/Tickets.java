package io.remitstream.streaming.access;

import static io.remitstream.streaming.access.Rows.required;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Single-use admission to a socket. */
public final class Tickets {

  /** By the database's clock. */
  public static final Duration LIFETIME = Duration.ofSeconds(60);

  private static final String PREFIX = "rst";

  private final DispatchTransactions across;
  private final TenantTransactions within;

  public Tickets(DispatchTransactions across, TenantTransactions within) {
    this.across = across;
    this.within = within;
  }

  /**
   * A ticket with the caller's scopes. The tenant's tickets that nobody used in time go with it.
   */
  public Mono<Ticket> issue(Caller caller) {
    Credential credential = Credential.issue(PREFIX, Ids.next());
    return within
        .inTransaction(client -> forgetExpired(client).then(insert(client, caller, credential)))
        .map(expiresAt -> new Ticket(credential.text(), expiresAt))
        .contextWrite(Tenancy.of(caller.tenant()));
  }

  private static Mono<Void> forgetExpired(DatabaseClient client) {
    return client
        .sql(
            "delete from ticket where tenant_id = (select current_tenant()) and expires_at <"
                + " clock_timestamp()")
        .then();
  }

  private static Mono<Instant> insert(DatabaseClient client, Caller caller, Credential credential) {
    return client
        .sql(
            """
            insert into ticket (tenant_id, id, secret_hash, key_id, scopes, expires_at)
            values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6))
            returning expires_at
            """)
        .bind("$1", caller.tenant().value())
        .bind("$2", credential.id())
        .bind("$3", credential.hash())
        .bind("$4", caller.keyId())
        .bind("$5", Scope.texts(caller.scopes()))
        .bind("$6", (double) LIFETIME.toSeconds())
        .map(row -> required(row, "expires_at", Instant.class))
        .one();
  }

  /**
   * Whom this ticket stands for. Of all who show it, exactly one is let in: the row goes with the
   * answer. Fails with {@link BadCredential}; a wrong secret leaves the ticket to its owner.
   */
  public Mono<Caller> redeem(String text) {
    return Mono.fromCallable(() -> Credential.parse(PREFIX, text)).flatMap(this::redeem);
  }

  private Mono<Caller> redeem(Credential credential) {
    return across.inTransaction(
        client ->
            take(client, credential)
                .filter(ticket -> credential.matches(ticket.secretHash()))
                .map(Taken::caller)
                .switchIfEmpty(Mono.error(BadCredential::new)));
  }

  private static Mono<Taken> take(DatabaseClient client, Credential credential) {
    return client
        .sql(
            """
            delete from ticket using api_key
            where ticket.id = $1 and ticket.expires_at > clock_timestamp()
              and api_key.tenant_id = ticket.tenant_id and api_key.id = ticket.key_id
              and api_key.revoked_at is null
              and (api_key.expires_at is null or api_key.expires_at > clock_timestamp())
            returning ticket.tenant_id, ticket.key_id, ticket.scopes, ticket.secret_hash
            """)
        .bind("$1", credential.id())
        .map(Taken::of)
        .one();
  }

  private record Taken(Caller caller, byte[] secretHash) {
    static Taken of(Readable row) {
      return new Taken(
          new Caller(
              new TenantId(required(row, "tenant_id", UUID.class)),
              required(row, "key_id", UUID.class),
              Scope.of(required(row, "scopes", String[].class))),
          required(row, "secret_hash", byte[].class));
    }
  }
}
