package io.remitstream.streaming.tenancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how much of it this process takes.
 *
 * @param poolSize connections of the tenants' pool
 * @param dispatchPoolSize connections of the pool for work across tenants
 * @param waiting how many transactions may wait for a connection, a pool; the next is refused at
 *     once
 * @param acquireTimeout how long one waits before it is refused
 * @param answerTimeout how long the server may keep silent before its connection is given up; it
 *     ends a statement itself a second earlier
 */
@ConfigurationProperties("remitstream.database")
public record DatabaseSettings(
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("54329") int port,
    @DefaultValue("remitstream") String name,
    @DefaultValue("remitstream_app") String appUser,
    @DefaultValue("") String appPassword,
    @DefaultValue("remitstream_dispatch") String dispatchUser,
    @DefaultValue("") String dispatchPassword,
    @DefaultValue("10") int poolSize,
    @DefaultValue("4") int dispatchPoolSize,
    @DefaultValue("256") int waiting,
    @DefaultValue("5s") Duration acquireTimeout,
    @DefaultValue("7s") Duration answerTimeout) {

  private static final Duration HEAD_START = Duration.ofSeconds(1);

  public DatabaseSettings {
    if (poolSize < 1 || dispatchPoolSize < 1 || waiting < 0) {
      throw new IllegalArgumentException(
          "remitstream.database: pool-size and dispatch-pool-size must be at least 1, waiting at"
              + " least 0");
    }
    if (answerTimeout.compareTo(HEAD_START) <= 0) {
      throw new IllegalArgumentException(
          "remitstream.database.answer-timeout: %s (expected: more than %s)"
              .formatted(answerTimeout, HEAD_START));
    }
  }

  /** How long the server itself lets a statement run. */
  Duration statementTimeout() {
    return answerTimeout.minus(HEAD_START);
  }
}
