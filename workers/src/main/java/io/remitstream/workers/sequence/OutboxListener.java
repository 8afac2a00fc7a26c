package io.remitstream.workers.sequence;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.remitstream.streaming.event.OutboxSignal;
import io.remitstream.streaming.tenancy.AnsweringLoops;
import io.remitstream.streaming.tenancy.DatabaseSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears that something was appended, on a connection of its own: a pooled one would lose its LISTEN
 * with the next borrower. Whatever goes wrong here only costs the sequencer a poll interval.
 *
 * <p>Nothing tells a quiet connection from one whose server is gone without a word, so LISTEN is
 * said again and again, which changes nothing; where it is not answered the connection is given up.
 */
final class OutboxListener {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxListener.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofSeconds(30);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final PostgresqlConnectionFactory connections;
  private final Duration heartbeat;

  OutboxListener(DatabaseSettings settings) {
    this(settings, HEARTBEAT);
  }

  OutboxListener(DatabaseSettings settings, Duration heartbeat) {
    this.heartbeat = heartbeat;
    this.connections =
        new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder()
                .host(settings.host())
                .port(settings.port())
                .database(settings.name())
                .username(settings.dispatchUser())
                .password(settings.dispatchPassword())
                .applicationName("remitstream-listen")
                .connectTimeout(CONNECT_TIMEOUT)
                .tcpKeepAlive(true)
                .loopResources(new AnsweringLoops(settings.answerTimeout()))
                .build());
  }

  /** One element a signal, for ever; connects again when the connection is lost. */
  Flux<Notification> signals() {
    return Flux.usingWhen(connections.create(), this::signals, PostgresqlConnection::close)
        .doOnError(error -> LOG.debug("not listening for now: {}", error.toString()))
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, FIRST_RETRY).maxBackoff(LAST_RETRY).transientErrors(true))
        .repeatWhen(ended -> ended.delayElements(FIRST_RETRY));
  }

  private Flux<Notification> signals(PostgresqlConnection connection) {
    return listen(connection)
        .thenMany(connection.getNotifications().takeUntilOther(heartbeats(connection)));
  }

  /** Never ends but by failing. */
  private Mono<Void> heartbeats(PostgresqlConnection connection) {
    return Flux.interval(heartbeat)
        .onBackpressureDrop()
        .concatMap(beat -> listen(connection), 1)
        .then();
  }

  private static Mono<Void> listen(PostgresqlConnection connection) {
    return connection
        .createStatement("listen " + OutboxSignal.CHANNEL)
        .execute()
        .flatMap(PostgresqlResult::getRowsUpdated)
        .then();
  }
}
