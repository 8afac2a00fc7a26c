package io.remitstream.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that goes on when it is told to. */
final class TestTime extends Clock implements Ticker {

  private static final Instant BEGIN = Instant.parse("2026-11-20T10:15:30Z");
  private final AtomicLong passed = new AtomicLong();

  void pass(Duration time) {
    passed.addAndGet(time.toNanos());
  }

  @Override
  public long read() {
    return passed.get();
  }

  @Override
  public Instant instant() {
    return BEGIN.plusNanos(passed.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** One object is both the clock and the ticker. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {
    @Bean
    TestTime testTime() {
      return new TestTime();
    }
  }
}
