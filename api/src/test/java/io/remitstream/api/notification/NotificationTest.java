package io.remitstream.api.notification;

import io.remitstream.api.ApiTest;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notifications over REST, without workers: what is due stays due, unless a test moves it. */
abstract class NotificationTest extends ApiTest {

  static final String CONTACTS = "/v1/contacts";
  static final String NOTIFICATIONS = "/v1/notifications";
  static final String ADA =
      "{\"name\": \"Ada\", \"email\": \"ada@clinic.example\", \"phone\": \"+14155550123\","
          + " \"timeZone\": \"America/Chicago\", \"quietHours\": {\"from\": \"22:00\", \"to\":"
          + " \"07:00\"}, \"preferences\": [{\"event\": \"*\", \"channel\": \"SMS\", \"pace\":"
          + " \"DAILY\"}]}";

  /** Status and body of an answer. */
  record Answer(int status, @Nullable String text) {

    static Answer of(EntityExchangeResult<String> result) {
      return new Answer(result.getStatus().value(), result.getResponseBody());
    }

    String body() {
      return Objects.requireNonNull(text);
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body());
    }

    String text(String member) {
      return json().path(member).asString();
    }

    /** The status, and the last word of the problem's type. */
    String code() {
      String type = text == null ? "" : text("type");
      return status + " " + type.substring(type.lastIndexOf('/') + 1);
    }
  }

  Answer get(String path) {
    return call(HttpMethod.GET, path, null);
  }

  Answer post(String path, @Nullable String body) {
    return call(HttpMethod.POST, path, body);
  }

  Answer call(HttpMethod method, String path, @Nullable String body) {
    return call(method, path, body, headers -> {});
  }

  Answer call(
      HttpMethod method, String path, @Nullable String body, Consumer<HttpHeaders> headers) {
    var request = member.client().method(method).uri(path).headers(headers);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
    return Answer.of(request.exchange().expectBody(String.class).returnResult());
  }

  /** A contact's id. */
  String contact(String draft) {
    return post(CONTACTS, draft).text("contactId");
  }

  Answer send(String channel, String contact) {
    return post(
        NOTIFICATIONS + "/" + channel,
        "{\"contactId\": \"%s\", \"event\": \"document.processed\", \"data\": {\"claims\": 3}}"
            .formatted(contact));
  }

  /** A message that a provider has taken, as the workers write it down; its id. */
  String sent(String channel, String contact, String provider) throws SQLException {
    String id = send(channel, contact).text("notificationId");
    changed(
        """
        update remitstream.notification
        set state = 'SENT', provider = '%s', attempts = 1, lease_token = 2, sent_at = now() where id = ?
        """
            .formatted(provider),
        UUID.fromString(id));
    return id;
  }
}
