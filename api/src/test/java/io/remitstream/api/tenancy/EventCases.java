package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.document.Cast;
import io.remitstream.api.tenancy.Neighbours.Request;
import io.remitstream.streaming.event.Cursor;
import java.util.List;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The log, as pages and as a stream: another tenant's cursor is one that nobody was given. */
final class EventCases {

  private static final Cursor START = new Cursor(1, 0);
  private static final Cursor NOBODYS = new Cursor(1, 999);

  private EventCases() {}

  static void pagesAndStream(Neighbours neighbours) {
    Cast.upload(neighbours.other());
    Cursor foreign = neighbours.tell(neighbours.other()).getLast().cursor();
    pages(neighbours, foreign);
    stream(neighbours, foreign);
  }

  private static void pages(Neighbours neighbours, Cursor foreign) {
    assertThat(page(neighbours, foreign))
        .startsWith("410")
        .isEqualTo(page(neighbours, NOBODYS))
        .doesNotContain(neighbours.foreign());
    neighbours.tell(neighbours.member());
    for (String after : List.of("", "?after=" + START)) {
      assertThat(neighbours.answer(neighbours.member(), Request.get("/v1/events" + after), ""))
          .startsWith("200")
          .contains(neighbours.own())
          .doesNotContain(neighbours.foreign(), neighbours.other().tenant().id().toString());
    }
    assertThat(page(neighbours, foreign)).startsWith("410").isEqualTo(page(neighbours, NOBODYS));
  }

  private static String page(Neighbours neighbours, Cursor after) {
    return neighbours.answer(neighbours.member(), Request.get("/v1/events?after=" + after), "");
  }

  /**
   * The other hears its own event before the member's next one happens: it had its time to leak.
   */
  private static void stream(Neighbours neighbours, Cursor foreign) {
    String next = Cast.upload(neighbours.member());

    listened(neighbours, foreign)
        .zipWith(listened(neighbours, NOBODYS))
        .map(both -> List.of(both.getT1(), both.getT2()))
        .as(StepVerifier::create)
        .assertNext(ready -> same("ready", ready))
        .assertNext(reset -> same("reset", reset))
        .then(() -> heardByTheOther(neighbours, foreign))
        .then(() -> neighbours.tell(neighbours.member()))
        .assertNext(
            event -> {
              same("document.uploaded", event);
              assertThat(event.getFirst().data()).contains(next);
            })
        .thenCancel()
        .verify(Neighbours.TIMEOUT);
  }

  private static Flux<ServerSentEvent<String>> listened(Neighbours neighbours, Cursor after) {
    return neighbours.doors().stream(neighbours.member().token(), after);
  }

  private static void heardByTheOther(Neighbours neighbours, Cursor after) {
    String document = Cast.upload(neighbours.other());

    neighbours.doors().stream(neighbours.other().token(), after)
        .skip(1)
        .as(StepVerifier::create)
        .then(() -> neighbours.tell(neighbours.other()))
        .assertNext(event -> assertThat(event.data()).contains(document))
        .thenCancel()
        .verify(Neighbours.TIMEOUT);
  }

  private static void same(String name, List<ServerSentEvent<String>> both) {
    assertThat(both).allSatisfy(event -> assertThat(event.event()).isEqualTo(name));
    assertThat(both.getFirst().data()).isEqualTo(both.getLast().data());
  }
}
