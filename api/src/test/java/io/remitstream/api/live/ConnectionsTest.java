package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ConnectionsTest {

  private final Connections connections = new Connections(2);
  private final TenantId tenant = new TenantId(Ids.next());

  @Test
  void openShouldRefuseOneTooManyOfATenantAndNobodyElse() {
    connections.open(caller());
    Connection second = connections.open(caller());

    assertThatThrownBy(() -> connections.open(caller())).isInstanceOf(TooManyConnections.class);
    connections.open(new Caller(new TenantId(Ids.next()), Ids.next(), Scope.all()));
    connections.close(second);
    connections.close(second);
    connections.open(caller());
    assertThatThrownBy(() -> connections.open(caller())).isInstanceOf(TooManyConnections.class);
    assertThat(connections.size()).isEqualTo(3);
  }

  @Test
  void endInvalidShouldEndOnlyWhatWasAskedForAndIsNotValid() {
    Connection good = connections.open(caller());
    Connection revoked = connections.open(caller());
    var later = new Connections(1);
    Connection unasked = later.open(caller());

    connections.endInvalid(connections.keys(), Set.of(good.caller().keyId()));
    later.endInvalid(Set.of(), Set.of());

    revoked.ended().as(StepVerifier::create).expectNext(Ending.KEY_INVALID).verifyComplete();
    isOpen(good);
    isOpen(unasked);
  }

  @Test
  void drainShouldEndWhatIsOpenAndWhateverComesAfter() {
    Connection before = connections.open(caller());

    connections.drain(Duration.ofSeconds(1)).blockLast();
    Connection after = connections.open(caller());

    Flux.concat(before.ended(), after.ended())
        .as(StepVerifier::create)
        .expectNext(Ending.DRAINING, Ending.DRAINING)
        .verifyComplete();
  }

  @Test
  void drainShouldEndManyLittleByLittleAndInTime() {
    var many = new Connections(500);
    List<Connection> all = Stream.generate(() -> many.open(caller())).limit(300).toList();

    StepVerifier.withVirtualTime(() -> many.drain(Duration.ofSeconds(1)))
        .then(() -> assertThat(ended(all)).isEqualTo(30))
        .thenAwait(Duration.ofMillis(450))
        .then(() -> assertThat(ended(all)).isEqualTo(150))
        .thenAwait(Duration.ofMillis(450))
        .then(() -> assertThat(ended(all)).isEqualTo(300))
        .verifyComplete();
  }

  private static long ended(List<Connection> all) {
    return all.stream().filter(each -> each.ended().map(end -> true).toFuture().isDone()).count();
  }

  private Caller caller() {
    return new Caller(tenant, Ids.next(), Scope.all());
  }

  private static void isOpen(Connection connection) {
    connection
        .ended()
        .as(StepVerifier::create)
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(5))
        .thenCancel()
        .verify();
  }
}
