package io.remitstream.streaming.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RequestsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Logger log = (Logger) LoggerFactory.getLogger(Requests.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.setLevel(Level.INFO);
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void leave() {
    log.detachAppender(lines);
  }

  @Test
  void everyRequestShouldBeToldAtTheEntrance() {
    var requests = new Requests(ObservationRegistry.create());

    assertThat(outcomes(requests)).containsExactly("done", "going-away", "cancelled");
  }

  @Test
  void onlyWhatDidNotEndWellShouldBeToldBehindIt() {
    Requests requests = Requests.behind(ObservationRegistry.create());

    assertThat(outcomes(requests)).containsExactly("going-away", "cancelled");
  }

  private List<Object> outcomes(Requests requests) {
    watched(requests, Flux.just(1, 2)).expectNext(1, 2).expectComplete().verify(TIMEOUT);
    watched(requests, Flux.error(new GoingAway())).expectError().verify(TIMEOUT);
    watched(requests, Mono.<Integer>never().flux()).thenCancel().verify(TIMEOUT);
    return lines.list.stream()
        .flatMap(line -> line.getKeyValuePairs().stream())
        .filter(pair -> pair.key.equals("outcome"))
        .map(pair -> pair.value)
        .toList();
  }

  private static StepVerifier.FirstStep<Integer> watched(Requests requests, Flux<Integer> answers) {
    return StepVerifier.create(requests.watch(Routes.EXTRACT, null, answers));
  }
}
