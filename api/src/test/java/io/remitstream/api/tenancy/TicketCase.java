package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.live.LiveClient;
import io.remitstream.streaming.event.Cursor;
import java.util.Map;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** A ticket opens the streams of the tenant that asked for it, and no others. */
final class TicketCase {

  private static final Cursor START = new Cursor(1, 0);

  private TicketCase() {}

  static void show(Neighbours neighbours) throws InterruptedException {
    neighbours.tell(neighbours.other());
    neighbours.tell(neighbours.member());

    opens(neighbours, neighbours.member(), neighbours.own());
    opens(neighbours, neighbours.other(), neighbours.foreign());
  }

  /** Each has one event: were the other's there too, it would come before or instead. */
  private static void opens(Neighbours neighbours, Member holder, String document)
      throws InterruptedException {
    String token = token(holder, ticket(holder));

    assertThat(
            neighbours.doors().stream(token, START)
                .skip(1)
                .map(ServerSentEvent::data)
                .next()
                .block(Neighbours.TIMEOUT))
        .contains(document, holder.tenant().id().toString());
    LiveClient socket = neighbours.doors().socket(token).subscribe(START);
    assertThat(socket.next("ready").path("cursor").asString(""))
        .isEqualTo(new Cursor(1, 1).toString());
    assertThat(socket.next().at("/event/subject").asString("")).isEqualTo(document);
    socket.cut();
  }

  private static String ticket(Member who) {
    return text(who.client().post().uri("/v1/tickets").exchange(), "ticket");
  }

  /** What the gateway does with a ticket. */
  private static String token(Member who, String ticket) {
    return text(
        who.client()
            .post()
            .uri("/internal/exchange")
            .bodyValue(Map.of("ticket", ticket))
            .exchange(),
        "token");
  }

  private static String text(WebTestClient.ResponseSpec answer, String name) {
    return JsonMapper.shared()
        .readTree(
            answer.expectStatus().is2xxSuccessful().expectBody().returnResult().getResponseBody())
        .path(name)
        .asString();
  }
}
