package io.remitstream.streaming.webhook;

import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What deliveries carry, as JSON with the members {@code type} and {@code timestamp} that Standard
 * Webhooks asks for. Made once: every attempt sends the same bytes.
 */
public final class DeliveryBody {

  public static final String TEST = "webhook.test";
  public static final String CHALLENGE = "webhook.challenge";
  public static final String MESSAGE = "webhook.message";

  private static final JsonMapper JSON = JsonMapper.shared();

  private DeliveryBody() {}

  /**
   * The event as it stands on every channel, with the endpoint's {@code sequence} and the {@code
   * timestamp}, which is the event's time.
   */
  public static String of(Event event, long sequence) {
    return of(envelope(event), sequence, event.time());
  }

  /** The event without its closing brace: the part that is the same for every endpoint. */
  public static String envelope(Event event) {
    String json = new String(EventJson.write(event), StandardCharsets.UTF_8);
    return json.substring(0, json.length() - 1);
  }

  /** As {@link #of(Event, long)}, for an event whose {@link #envelope} is at hand. */
  public static String of(String envelope, long sequence, Instant time) {
    return envelope + ",\"sequence\":" + sequence + ",\"timestamp\":\"" + time + "\"}";
  }

  /** A delivery that tells nothing, for trying a receiver. */
  public static String test(UUID endpoint, Instant time) {
    return JSON.writeValueAsString(new Test(TEST, time, new TestData(endpoint)));
  }

  /**
   * What an owner has to say.
   *
   * @param said thin: ids, counts and states
   */
  public static String message(MessageData said, Instant time) {
    return JSON.writeValueAsString(new Message(MESSAGE, time, said));
  }

  /** What a body that {@link #message} made says. */
  public static MessageData saidIn(String body) {
    return JSON.treeToValue(JSON.readTree(body).path("data"), MessageData.class);
  }

  /**
   * As {@code data} of a message.
   *
   * @param subject what the event is about; null where that is nothing
   */
  public record MessageData(String event, @Nullable String subject, JsonNode values) {}

  /** A delivery that asks for a signed echo of {@code challenge}. */
  public static String challenge(String challenge, Instant time) {
    return JSON.writeValueAsString(new Challenge(CHALLENGE, time, challenge));
  }

  /** The challenge of a body that {@link #challenge} made. */
  public static String challengeOf(String body) {
    return JSON.readTree(body).path("challenge").asString("");
  }

  /** Whether an answer is the signed echo of the challenge in {@code body}. */
  public static boolean proves(WebhookSecret secret, String body, String answer) {
    String challenge = challengeOf(body);
    JsonNode echo = parsed(answer);
    return echo != null
        && echo.path("challenge").asString("").equals(challenge)
        && echo.path("signature")
            .asString("")
            .equals(WebhookSignatures.ofChallenge(secret, challenge));
  }

  private static @Nullable JsonNode parsed(String answer) {
    try {
      return JSON.readTree(answer);
    } catch (tools.jackson.core.JacksonException notJson) {
      return null;
    }
  }

  private record Test(String type, Instant timestamp, TestData data) {}

  private record TestData(UUID endpointId) {}

  private record Message(String type, Instant timestamp, MessageData data) {}

  private record Challenge(String type, Instant timestamp, String challenge) {}
}
