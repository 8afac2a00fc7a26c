package io.remitstream.streaming.event;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log, for whoever appends to it or reads it. */
@Configuration(proxyBeanMethods = false)
public class EventConfiguration {

  @Bean
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  public EventLog eventLog(TenantTransactions transactions, Clock clock, OutboxSignal signal) {
    return new EventLog(transactions, clock, signal);
  }

  @Bean
  public OutboxSignal outboxSignal(DispatchTransactions transactions) {
    return new OutboxSignal(transactions);
  }
}
