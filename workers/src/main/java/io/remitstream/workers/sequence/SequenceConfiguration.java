package io.remitstream.workers.sequence;

import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Doorbell;
import io.remitstream.streaming.tenancy.DatabaseSettings;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sequencer, in every process of the workers; leases say who of them leads what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SequencerSettings.class)
public class SequenceConfiguration {

  @Bean
  ShardLeases shardLeases(DispatchTransactions transactions, SequencerSettings settings) {
    return new ShardLeases(transactions, Ids.next().toString(), settings.lease());
  }

  @Bean
  Leadership leadership(ShardLeases leases, SequencerSettings settings) {
    return new Leadership(leases, settings.renewEvery());
  }

  @Bean
  Sequencer sequencer(
      DispatchTransactions transactions, ShardLeases leases, SequencerSettings settings) {
    return new Sequencer(transactions, leases, settings.batch());
  }

  @Bean
  Outbox outbox(DispatchTransactions transactions, ShardLeases leases, SequencerSettings settings) {
    return new Outbox(transactions, leases, settings.batch());
  }

  @Bean
  Relay relay(Outbox outbox, Bus bus, MeterRegistry meters) {
    return new Relay(outbox, bus, new EventSchemas(), meters);
  }

  @Bean
  OutboxAge outboxAge(Outbox outbox, Leadership leadership, MeterRegistry meters) {
    return new OutboxAge(outbox, leadership, meters);
  }

  @Bean
  LogTrim logTrim(
      DispatchTransactions transactions, ShardLeases leases, SequencerSettings settings) {
    return new LogTrim(transactions, leases, settings.trimBatch());
  }

  @Bean
  PlacedEvents placedEvents() {
    return new PlacedEvents(new Doorbell());
  }

  @Bean
  SequencerLoop sequencerLoop(
      Leadership leadership,
      Sequencer sequencer,
      Relay relay,
      LogTrim trim,
      OutboxAge age,
      DatabaseSettings database,
      PlacedEvents told,
      SequencerSettings settings) {
    return new SequencerLoop(
        leadership, sequencer, relay, trim, age, new OutboxListener(database), told, settings);
  }
}
