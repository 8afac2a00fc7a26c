package io.remitstream.streaming.event;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells the sequencer that events were appended, so that it looks before its next poll. Only makes
 * it faster: a signal that is lost costs one poll interval. Sent after the transaction and in one
 * of its own, since a NOTIFY takes a lock at commit that all of the server's NOTIFYs share.
 */
public final class OutboxSignal implements SmartLifecycle {

  /** The channel that the sequencer listens on. */
  public static final String CHANNEL = "remitstream_outbox";

  private static final Logger LOG = LoggerFactory.getLogger(OutboxSignal.class);

  /** However much is appended, this process sends no more than one signal in this time. */
  private static final Duration QUIET = Duration.ofMillis(10);

  private final DispatchTransactions transactions;
  private final Doorbell bell = new Doorbell();
  private Mono<Void> pending = bell.next();
  private @Nullable Disposable sending;

  public OutboxSignal(DispatchTransactions transactions) {
    this.transactions = transactions;
  }

  /** Call after the transaction that appended; returns at once. */
  public void appended() {
    bell.ring();
  }

  /** As {@link #appended}, once the running transaction has committed; without one, nothing. */
  Mono<Void> afterCommit() {
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(transaction -> transaction.registerSynchronization(new RingAfterCommit()))
        .then();
  }

  private final class RingAfterCommit implements TransactionSynchronization {
    @Override
    public Mono<Void> afterCommit() {
      return Mono.fromRunnable(OutboxSignal.this::appended);
    }
  }

  private Flux<Void> send() {
    return Mono.defer(this::sendNext).repeat();
  }

  /** The bell for the next signal is taken before this one goes out. */
  private Mono<Void> sendNext() {
    return pending.then(Mono.defer(this::notifyOnce)).then(Mono.delay(QUIET)).then();
  }

  private Mono<Void> notifyOnce() {
    pending = bell.next();
    return transactions
        .inOneStatement(
            client -> client.sql("select pg_notify('" + CHANNEL + "', '')").fetch().one())
        .doOnError(error -> LOG.debug("no signal to the sequencer: {}", error.toString()))
        .onErrorComplete()
        .then();
  }

  @Override
  public synchronized void start() {
    sending = send().subscribe();
  }

  @Override
  public synchronized void stop() {
    if (sending != null) {
      sending.dispose();
      sending = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return sending != null;
  }
}
