package io.remitstream.cli.demo;

import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.streaming.webhook.WebhookSignatures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webhook that was verified (Standard Webhooks 1.0.0, "Verifying signatures").
 *
 * @param body the bytes as JSON
 */
record Received(JsonNode body) {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String CHALLENGE = "webhook.challenge";

  /**
   * The webhook, where it was signed with the secret, and just now.
   *
   * @param header gives the first value of a header, empty where there is none
   */
  static Optional<Received> verified(
      WebhookSecret secret, UnaryOperator<String> header, byte[] body, Instant now) {
    return sent(header.apply(WebhookSignatures.TIMESTAMP))
        .filter(at -> Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0)
        .filter(at -> isSigned(secret, header, at, body))
        .map(at -> new Received(JsonMapper.shared().readTree(body)));
  }

  private static boolean isSigned(
      WebhookSecret secret, UnaryOperator<String> header, Instant at, byte[] body) {
    String id = header.apply(WebhookSignatures.ID);
    byte[] right = bytes(WebhookSignatures.v1(List.of(secret), id, at, body));
    return Arrays.stream(header.apply(WebhookSignatures.SIGNATURE).split(" "))
        .anyMatch(given -> MessageDigest.isEqual(bytes(given), right));
  }

  private static Optional<Instant> sent(String seconds) {
    return seconds.matches("\\d{1,12}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
        : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String type() {
    return body.path("type").asString("");
  }

  boolean isChallenge() {
    return type().equals(CHALLENGE);
  }

  String challenge() {
    return body.path("challenge").asString("");
  }

  /** Of the log; what is sent by hand or as a test has no place among them. */
  boolean isEvent() {
    return body.hasNonNull("sequence");
  }

  /** The document that it is about. */
  UUID document() {
    return UUID.fromString(body.path("subject").asString(""));
  }

  /** Its place among the endpoint's deliveries, from 1. */
  long sequence() {
    return body.path("sequence").asLong();
  }
}
