package io.remitstream.streaming.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an endpoint is confidential, and lies sealed in its row: its address may hold a token,
 * its headers do.
 *
 * @param url where deliveries go
 * @param headers sent with each of them besides the standard's
 * @param description its owner's words; may be empty
 * @param secrets the newest first; each but the first until its overlap ends
 * @param privateKey {@code whsk_…}, see {@link EndpointKey}
 * @param certificate PEM of the client certificate's chain, if it wants one
 * @param certificateKey PEM (PKCS #8) of that certificate's private key
 */
public record EndpointConfig(
    String url,
    Map<String, String> headers,
    String description,
    List<Secret> secrets,
    String privateKey,
    @Nullable String certificate,
    @Nullable String certificateKey) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** One that is good until its owner changes it. */
  public EndpointConfig {
    headers = Map.copyOf(headers);
    secrets = List.copyOf(secrets);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("an endpoint has at least one secret");
    }
  }

  /**
   * @param until when it stops being used; null for the newest
   */
  public record Secret(String secret, @Nullable Instant until) {

    public WebhookSecret value() {
      return new WebhookSecret(secret);
    }

    boolean usedAt(Instant now) {
      return until == null || now.isBefore(until);
    }

    @Override
    public String toString() {
      return "Secret[until=" + until + "]";
    }
  }

  /** The secrets that deliveries are signed with at that time, the newest first. */
  public List<WebhookSecret> secretsAt(Instant now) {
    return secrets.stream().filter(secret -> secret.usedAt(now)).map(Secret::value).toList();
  }

  /** The newest secret. */
  public WebhookSecret secret() {
    return secrets.getFirst().value();
  }

  /**
   * With a new secret; the former newest is used beside it until {@code overlapEnds}, so that a
   * receiver may change over at any time. Older ones go once their own overlap is over.
   */
  public EndpointConfig rotated(WebhookSecret next, Instant now, Instant overlapEnds) {
    var former = new Secret(secrets.getFirst().secret(), overlapEnds);
    var older = secrets.stream().skip(1).filter(secret -> secret.usedAt(now));
    return withSecrets(
        Stream.concat(Stream.of(new Secret(next.text(), null), former), older).toList());
  }

  private EndpointConfig withSecrets(List<Secret> others) {
    return new EndpointConfig(
        url, headers, description, others, privateKey, certificate, certificateKey);
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  static EndpointConfig of(byte[] json) {
    return JSON.readValue(json, EndpointConfig.class);
  }

  /** Names nothing that is confidential. */
  @Override
  public String toString() {
    return "EndpointConfig";
  }
}
