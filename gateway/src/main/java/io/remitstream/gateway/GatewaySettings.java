package io.remitstream.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What can be set about the gateway; what makes no sense keeps it from starting. */
@ConfigurationProperties("remitstream.gateway")
public record GatewaySettings(
    @DefaultValue Exchange exchange,
    @DefaultValue Timeouts timeouts,
    @DefaultValue Limits limits,
    @DefaultValue Reads reads,
    @DefaultValue Breaker breaker,
    @DefaultValue Cors cors) {

  /** A revoked key is good for no longer than this. */
  private static final Duration LONGEST_CACHE = Duration.ofSeconds(30);

  /**
   * How credentials are exchanged.
   *
   * @param cacheFor how long a token is given out again for the same key; at most 30 s, for that is
   *     how long a revoked key goes on
   * @param refusedFor how long an unknown key is refused without asking again
   * @param cacheSize how many keys are remembered at most
   * @param timeout how long an exchange may take
   */
  public record Exchange(
      @DefaultValue("30s") Duration cacheFor,
      @DefaultValue("5s") Duration refusedFor,
      @DefaultValue("10000") int cacheSize,
      @DefaultValue("3s") Duration timeout) {

    public Exchange {
      require(
          !cacheFor.isNegative() && cacheFor.compareTo(LONGEST_CACHE) <= 0,
          "exchange.cache-for",
          cacheFor,
          "0s to 30s");
      require(
          !refusedFor.isNegative() && refusedFor.compareTo(LONGEST_CACHE) <= 0,
          "exchange.refused-for",
          refusedFor,
          "0s to 30s");
      require(cacheSize > 0, "exchange.cache-size", cacheSize, "at least 1");
      requirePositive("exchange.timeout", timeout);
    }
  }

  /**
   * How long things may take.
   *
   * @param connect until a connection to the service stands
   * @param answer from the end of a request to the head of its answer
   * @param uploadAnswer the same for an upload, which may wait up to 60 s for its outcome
   * @param stall how long a body may stand still while it is read from a client
   */
  public record Timeouts(
      @DefaultValue("2s") Duration connect,
      @DefaultValue("15s") Duration answer,
      @DefaultValue("75s") Duration uploadAnswer,
      @DefaultValue("60s") Duration stall) {

    public Timeouts {
      requirePositive("timeouts.connect", connect);
      requirePositive("timeouts.answer", answer);
      requirePositive("timeouts.upload-answer", uploadAnswer);
      requirePositive("timeouts.stall", stall);
    }
  }

  /**
   * How large bodies may be.
   *
   * @param upload an upload, with the frame that multipart puts around it; the service's own limit
   *     is the exact one, so this is a little more
   * @param body any other body
   * @param receipts what providers of mail tell at once
   */
  public record Limits(
      @DefaultValue("1101MB") DataSize upload,
      @DefaultValue("64KB") DataSize body,
      @DefaultValue("1MB") DataSize receipts) {

    public Limits {
      require(upload.toBytes() > 0, "limits.upload", upload, "more than nothing");
      require(body.toBytes() >= 0, "limits.body", body, "not negative");
      require(receipts.toBytes() >= 0, "limits.receipts", receipts, "not negative");
    }
  }

  /**
   * How many reads of one entrance are under way.
   *
   * @param atOnce so many at once; on a small machine more are not faster
   * @param waiting how many more wait their turn; those beyond are refused with 503
   * @param patience how long one waits at most before it is refused with 503
   */
  public record Reads(
      @DefaultValue("48") int atOnce,
      @DefaultValue("5000") int waiting,
      @DefaultValue("2s") Duration patience) {

    public Reads {
      require(atOnce > 0, "reads.at-once", atOnce, "at least 1");
      require(waiting >= 0, "reads.waiting", waiting, "not negative");
      requirePositive("reads.patience", patience);
    }
  }

  /**
   * When a route is no longer tried.
   *
   * @param window how many calls are looked at
   * @param minimumCalls how many there must be before they are judged
   * @param failureRate percentage of failed calls that opens the breaker
   * @param openFor how long it then stays open
   * @param trials how many calls are let through to see whether it may close
   */
  public record Breaker(
      @DefaultValue("20") int window,
      @DefaultValue("10") int minimumCalls,
      @DefaultValue("50") int failureRate,
      @DefaultValue("5s") Duration openFor,
      @DefaultValue("3") int trials) {

    public Breaker {
      require(window > 0, "breaker.window", window, "at least 1");
      require(
          minimumCalls > 0 && minimumCalls <= window,
          "breaker.minimum-calls",
          minimumCalls,
          "1 to the window");
      require(
          failureRate > 0 && failureRate <= 100, "breaker.failure-rate", failureRate, "1 to 100");
      requirePositive("breaker.open-for", openFor);
      require(trials > 0, "breaker.trials", trials, "at least 1");
    }
  }

  /**
   * Which pages of other origins may call.
   *
   * @param allowedOrigins such as {@code https://app.example.org}; none means that CORS is off
   */
  public record Cors(@DefaultValue List<String> allowedOrigins) {

    public Cors {
      allowedOrigins = List.copyOf(allowedOrigins);
      for (String origin : allowedOrigins) {
        require(
            origin.matches("https?://[^/*]+"),
            "cors.allowed-origins",
            origin,
            "scheme and host without a path or a wildcard");
      }
    }

    public boolean isOff() {
      return allowedOrigins.isEmpty();
    }
  }

  private static void requirePositive(String name, Duration value) {
    require(value.isPositive(), name, value, "more than nothing");
  }

  private static void require(boolean holds, String name, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "remitstream.gateway.%s is %s (expected: %s)".formatted(name, value, expected));
    }
  }
}
