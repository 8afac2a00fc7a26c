package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.NotificationEvent.NotificationCreated;
import io.remitstream.streaming.tenancy.TenantId;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is new in a contact's bell is told at once, over every live channel. */
class BellsLiveTest extends LiveTest {

  private static final String SUBSCRIPTION =
      "subscription($after: Cursor, $contact: ID) { notificationCreated(after: $after, contactId:"
          + " $contact) { ... on NotificationCreated { id cursor notificationId contactId event"
          + " about notification { title } } } }";

  private final UUID notification = Ids.next();
  private final UUID document = Ids.next();

  @Test
  void newInTheBellShouldReachEveryChannelWithTheSameIdAndCursor() throws InterruptedException {
    UUID contact = contact();
    LiveClient socket = socket(member).subscribe(START);
    LiveClient graphQl = subscribed(Map.of("after", START.toString(), "contact", contact));

    Event told = ring(contact);

    JsonNode overSocket = socket.next("event").path("event");
    String overStream = get(stream(member, START).mapNotNull(ServerSentEvent::data).skip(1).next());
    JsonNode overGraphQl = graphQl.next("next").at("/payload/data/notificationCreated");
    assertThat(overSocket.path("type").asString()).isEqualTo("notification.created");
    assertThat(overSocket.path("id").asString()).isEqualTo(told.id().toString());
    assertThat(overSocket.at("/data/contactId").asString()).isEqualTo(contact.toString());
    assertThat(JsonMapper.shared().readTree(overStream)).isEqualTo(overSocket);
    assertThat(overGraphQl)
        .hasToString(
            "{\"id\":\"%s\",\"cursor\":\"%s\",\"notificationId\":\"%s\",\"contactId\":\"%s\",\"event\":\"document.processed\",\"about\":\"%s\",\"notification\":null}"
                .formatted(told.id(), told.cursor(), notification, contact, document));
    socket.cut();
    graphQl.cut();
  }

  @Test
  void subscriptionShouldLeaveOutOtherBellsAndOtherEventsWhenItNamesAContact()
      throws InterruptedException {
    UUID contact = contact();
    LiveClient graphQl = subscribed(Map.of("after", START.toString(), "contact", contact));

    ring(contact());
    log.happen(tenant(), 2).block(TIMEOUT);
    Event told = ring(contact);

    assertThat(graphQl.next("next").at("/payload/data/notificationCreated/cursor").asString())
        .isEqualTo(told.cursor().toString());
    graphQl.cut();
  }

  private LiveClient subscribed(Map<String, ?> variables) throws InterruptedException {
    LiveClient client =
        LiveClient.open(
                URI.create("ws://127.0.0.1:" + port + "/graphql"),
                member.token(),
                "graphql-transport-ws")
            .send("{\"type\":\"connection_init\"}");
    client.next("connection_ack");
    return client.send(
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "id",
                    "a",
                    "type",
                    "subscribe",
                    "payload",
                    Map.of("query", SUBSCRIPTION, "variables", variables))));
  }

  private UUID contact() {
    JsonNode made =
        JsonMapper.shared()
            .readTree(
                member
                    .client()
                    .post()
                    .uri("/v1/contacts")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"name\": \"Ada\"}")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseBody());
    return UUID.fromString(made.path("contactId").asString());
  }

  /** As the workers do it, in the transaction that writes the row. */
  private Event ring(UUID contact) {
    var created =
        new NotificationCreated(notification, contact, "document.processed", document.toString());
    return log.append(tenant(), created)
        .then(log.sequence(tenant()))
        .blockOptional(TIMEOUT)
        .orElseThrow()
        .getLast();
  }

  private TenantId tenant() {
    return member.tenant().id();
  }
}
