package io.remitstream.streaming.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BusConfigurationTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(BusConfiguration.class);

  /** It starts while Kafka is away. */
  @Test
  void configurationShouldOfferTheBusAndTheReplayOfDeadLetters() {
    runner
        .withPropertyValues(
            "remitstream.bus.bootstrap-servers=127.0.0.1:1", "remitstream.bus.commit-interval=1s")
        .run(
            context -> {
              assertThat(context).hasSingleBean(Bus.class).hasSingleBean(DeadLetters.class);
              assertThat(context.getBean(BusSettings.class).commitInterval())
                  .isEqualTo(Duration.ofSeconds(1));
            });
  }

  @Test
  void configurationShouldRefuseInASentenceWhenASettingIsWrong() {
    runner
        .withPropertyValues("remitstream.bus.ahead=0")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage("remitstream.bus: ahead must be at least 1"));
  }
}
