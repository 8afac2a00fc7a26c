package io.remitstream.workers.webhook;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import io.remitstream.streaming.webhook.MerkleTree;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs, for each endpoint, what was sent to it: hourly, and when its owner asks. A statement
 * covers the deliveries after the last one's up to the first that no attempt is on record of,
 * without a hole: what a process leased and was killed with may not have been sent.
 */
final class Statements {

  private static final int MOST_ENDPOINTS = 100;
  private static final int MOST_LEAVES = 50_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DispatchTransactions transactions;
  private final Endpoints endpoints;
  private final Duration every;
  private final Clock clock;

  Statements(DispatchTransactions transactions, Endpoints endpoints, Duration every, Clock clock) {
    this.transactions = transactions;
    this.endpoints = endpoints;
    this.every = every;
    this.clock = clock;
  }

  /** Makes those that are asked for or due. */
  Mono<Void> make() {
    return due()
        .flatMapMany(Flux::fromIterable)
        .concatMap(ref -> endpoints.get(ref).flatMap(open -> make(ref, open)))
        .then();
  }

  private Mono<List<EndpointRef>> due() {
    return transactions.inOneStatement(
        client ->
            client
                .sql(
                    """
                    select tenant_id, id, revision from webhook_endpoint
                    where state <> 'DELETED'
                      and (statement_asked_at is not null or sequence > proven and stated_at <= $1) limit $2
                    """)
                .bind("$1", clock.instant().minus(every))
                .bind("$2", MOST_ENDPOINTS)
                .map(
                    row ->
                        new EndpointRef(
                            new TenantId(Taken.required(row, "tenant_id", UUID.class)),
                            Taken.required(row, "id", UUID.class),
                            Taken.required(row, "revision", Integer.class)))
                .all()
                .collectList());
  }

  private Mono<Long> make(EndpointRef ref, OpenEndpoint open) {
    return transactions.inTransaction(
        client ->
            proven(client, ref)
                .flatMap(
                    proven ->
                        leaves(client, ref, proven)
                            .flatMap(leaves -> state(client, ref, open, proven, leaves))));
  }

  /** Locks the endpoint, so that statements follow one another without a hole. */
  private static Mono<Long> proven(DatabaseClient client, EndpointRef ref) {
    return client
        .sql(
            "select proven from webhook_endpoint where tenant_id = $1 and id = $2 for no key update"
                + " skip locked")
        .bind("$1", ref.tenant().value())
        .bind("$2", ref.id())
        .map(row -> Taken.required(row, "proven", Long.class))
        .one();
  }

  private static Mono<List<byte[]>> leaves(DatabaseClient client, EndpointRef ref, long proven) {
    return client
        .sql(
            """
            select sequence, event_id, sha256(convert_to(body, 'UTF8')) as hash from webhook_delivery
            where tenant_id = $1 and endpoint_id = $2 and sequence > $3
              and sequence < coalesce(
                (select d.sequence from webhook_delivery d
                 where d.tenant_id = $1 and d.endpoint_id = $2 and d.sequence > $3 and d.state in ('DUE', 'RUNNING')
                   and not exists (select from webhook_attempt a
                                   where a.tenant_id = $1 and a.endpoint_id = $2 and a.delivery_id = d.id)
                 order by d.sequence limit 1), 9223372036854775807)
            order by sequence limit $4
            """)
        .bind("$1", ref.tenant().value())
        .bind("$2", ref.id())
        .bind("$3", proven)
        .bind("$4", MOST_LEAVES)
        .map(
            row ->
                MerkleTree.leaf(
                    Taken.required(row, "sequence", Long.class),
                    Taken.required(row, "event_id", UUID.class).toString(),
                    Taken.required(row, "hash", byte[].class)))
        .all()
        .collectList();
  }

  private Mono<Long> state(
      DatabaseClient client, EndpointRef ref, OpenEndpoint open, long proven, List<byte[]> leaves) {
    long to = proven + leaves.size();
    Mono<Void> stated =
        leaves.isEmpty() ? Mono.empty() : insert(client, ref, open, Range.of(proven, to, leaves));
    return stated.then(move(client, ref, to)).thenReturn((long) leaves.size());
  }

  private Mono<Void> insert(
      DatabaseClient client, EndpointRef ref, OpenEndpoint open, Range range) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String text = JSON.writeValueAsString(range.statement(ref.id(), now));
    var key = new EndpointKey(open.config().privateKey(), "");
    return client
        .sql(
            """
            insert into webhook_statement
              (tenant_id, endpoint_id, id, from_sequence, to_sequence, root, statement, signature, made_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """)
        .bind("$1", ref.tenant().value())
        .bind("$2", ref.id())
        .bind("$3", Ids.next())
        .bind("$4", range.from())
        .bind("$5", range.to())
        .bind("$6", range.root())
        .bind("$7", text)
        .bind("$8", key.sign(text.getBytes(StandardCharsets.UTF_8)))
        .bind("$9", now)
        .then();
  }

  private static Mono<Void> move(DatabaseClient client, EndpointRef ref, long to) {
    return client
        .sql(
            "update webhook_endpoint set proven = $3, stated_at = clock_timestamp(),"
                + " statement_asked_at = null where tenant_id = $1 and id = $2")
        .bind("$1", ref.tenant().value())
        .bind("$2", ref.id())
        .bind("$3", to)
        .then();
  }

  private record Range(long from, long to, byte[] root) {

    static Range of(long proven, long to, List<byte[]> leaves) {
      return new Range(proven + 1, to, MerkleTree.root(leaves));
    }

    Statement statement(UUID endpoint, Instant now) {
      return new Statement(endpoint, from, to, to - from + 1, HexFormat.of().formatHex(root), now);
    }
  }

  /** What is signed, as JSON. */
  private record Statement(
      UUID endpoint, long from, long to, long count, String root, Instant time) {}
}
