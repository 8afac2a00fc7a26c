package io.remitstream.streaming.access;

import static io.remitstream.streaming.access.Rows.required;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The machines' credentials: shown once, stored hashed, scoped, revocable. */
public final class ApiKeys {

  static final String PREFIX = "rsk";

  private static final String COLUMNS =
      "tenant_id, id, label, scopes, created_at, expires_at, revoked_at";

  private final DispatchTransactions across;
  private final TenantTransactions within;

  public ApiKeys(DispatchTransactions across, TenantTransactions within) {
    this.across = across;
    this.within = within;
  }

  /**
   * Makes a key.
   *
   * @param expiresAt by the database's clock; {@code null} for never
   */
  public Mono<ApiKey.Issued> issue(
      TenantId tenant, String label, Set<Scope> scopes, @Nullable Instant expiresAt) {
    Credential credential = Credential.issue(PREFIX, Ids.next());
    return within
        .inTransaction(client -> insert(client, tenant, credential, label, scopes, expiresAt))
        .map(key -> new ApiKey.Issued(key, credential.text()))
        .contextWrite(Tenancy.of(tenant));
  }

  private static Mono<ApiKey> insert(
      DatabaseClient client,
      TenantId tenant,
      Credential credential,
      String label,
      Set<Scope> scopes,
      @Nullable Instant expiresAt) {
    return client
        .sql(
            "insert into api_key (tenant_id, id, secret_hash, label, scopes, expires_at) values"
                + " ($1, $2, $3, $4, $5, $6) returning "
                + COLUMNS)
        .bind("$1", tenant.value())
        .bind("$2", credential.id())
        .bind("$3", credential.hash())
        .bind("$4", label)
        .bind("$5", Scope.texts(scopes))
        .bind("$6", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, expiresAt))
        .map(ApiKeys::key)
        .one();
  }

  /** A tenant's keys, the oldest first, the revoked ones too. */
  public Mono<List<ApiKey>> list(TenantId tenant) {
    return within
        .inTransaction(
            client ->
                client
                    .sql("select " + COLUMNS + " from api_key where tenant_id = $1 order by id")
                    .bind("$1", tenant.value())
                    .map(ApiKeys::key)
                    .all()
                    .collectList())
        .contextWrite(Tenancy.of(tenant));
  }

  /** Whom this text stands for. Fails with {@link BadCredential}, whatever is wrong with it. */
  public Mono<Caller> verify(String text) {
    return Mono.fromCallable(() -> Credential.parse(PREFIX, text))
        .flatMap(this::verify)
        .switchIfEmpty(Mono.error(BadCredential::new));
  }

  private Mono<Caller> verify(Credential credential) {
    return across
        .inOneStatement(client -> valid(client, credential.id()))
        .filter(key -> credential.matches(key.secretHash()))
        .map(Stored::caller);
  }

  private static Mono<Stored> valid(DatabaseClient client, UUID id) {
    return client
        .sql(
            """
            select tenant_id, id, scopes, secret_hash from api_key
            where id = $1 and revoked_at is null and (expires_at is null or expires_at > clock_timestamp())
            """)
        .bind("$1", id)
        .map(Stored::of)
        .one();
  }

  /**
   * Whether the key is still good: neither revoked nor expired. For sockets that outlive a token.
   */
  public Mono<Boolean> isValid(UUID id) {
    return across.inOneStatement(client -> valid(client, id).hasElement());
  }

  /**
   * Ends a key at once; tokens made from it live on for their few minutes, sockets for at most one.
   * Revoking again changes nothing.
   *
   * @param publicText {@code rsk_…} with or without the secret, or the key's id
   * @return the key as it stands now; fails with {@link UnknownKey}
   */
  public Mono<ApiKey> revoke(String publicText) {
    return Mono.fromCallable(() -> keyId(publicText))
        .onErrorMap(BadCredential.class, malformed -> new UnknownKey())
        .flatMap(this::revoke);
  }

  private Mono<ApiKey> revoke(UUID id) {
    return tenantOf(id).flatMap(tenant -> revoke(tenant, id));
  }

  private Mono<TenantId> tenantOf(UUID id) {
    return across
        .inTransaction(
            client ->
                client
                    .sql("select tenant_id from api_key where id = $1")
                    .bind("$1", id)
                    .map(row -> new TenantId(required(row, "tenant_id", UUID.class)))
                    .one())
        .switchIfEmpty(Mono.error(UnknownKey::new));
  }

  private Mono<ApiKey> revoke(TenantId tenant, UUID id) {
    return within
        .inTransaction(
            client ->
                client
                    .sql(
                        "update api_key set revoked_at = coalesce(revoked_at, clock_timestamp())"
                            + " where tenant_id = $1 and id = $2 returning "
                            + COLUMNS)
                    .bind("$1", tenant.value())
                    .bind("$2", id)
                    .map(ApiKeys::key)
                    .one())
        .contextWrite(Tenancy.of(tenant));
  }

  private static UUID keyId(String text) {
    String[] parts = text.split("_", -1);
    return parts.length > 1 ? Credential.id(parts[1]) : plainId(text);
  }

  private static UUID plainId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new UnknownKey();
    }
  }

  private static ApiKey key(Readable row) {
    return new ApiKey(
        new TenantId(required(row, "tenant_id", UUID.class)),
        required(row, "id", UUID.class),
        required(row, "label", String.class),
        Scope.of(required(row, "scopes", String[].class)),
        required(row, "created_at", Instant.class),
        row.get("expires_at", Instant.class),
        row.get("revoked_at", Instant.class));
  }

  private record Stored(Caller caller, byte[] secretHash) {
    static Stored of(Readable row) {
      return new Stored(
          new Caller(
              new TenantId(required(row, "tenant_id", UUID.class)),
              required(row, "id", UUID.class),
              Scope.of(required(row, "scopes", String[].class))),
          required(row, "secret_hash", byte[].class));
    }
  }
}
