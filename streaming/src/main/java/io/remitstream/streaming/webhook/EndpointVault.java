package io.remitstream.streaming.webhook;

import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Seals and opens what of endpoints is confidential, each under a key of its own, which is issued
 * as documents' keys are. Once the wrapped key is destroyed, so is everything it sealed.
 *
 * <p>Asks the key store in a transaction of its own: call before one begins, not within.
 */
public final class EndpointVault {

  private final DocumentKeys keys;

  public EndpointVault(DocumentKeys keys) {
    this.keys = keys;
  }

  /** A new endpoint's key, and its configuration sealed with it. */
  public Mono<SealedEndpoint> seal(TenantId tenant, UUID endpoint, EndpointConfig config) {
    return keys.create(tenant, endpoint)
        .map(
            issued ->
                new SealedEndpoint(
                    issued.wrapped(), issued.key().fields().seal(config.json(), config(endpoint))));
  }

  /**
   * Fails with {@link io.remitstream.streaming.keys.Undecipherable} where it was sealed otherwise.
   */
  public Mono<OpenEndpoint> open(SealedEndpoint sealed) {
    return keys.open(sealed.key()).map(key -> opened(key, sealed.config()));
  }

  private static OpenEndpoint opened(DocumentKey key, byte[] config) {
    byte[] json = key.fields().open(config, config(key.document()));
    return new OpenEndpoint(key, EndpointConfig.of(json));
  }

  private static Place config(UUID endpoint) {
    return new Place("webhook_endpoint", "config", endpoint);
  }

  /**
   * As it lies in the endpoint's row: columns {@code wrapped_key}, {@code key_id}, {@code config}.
   */
  public record SealedEndpoint(WrappedDocumentKey key, byte[] config) {}

  /** An endpoint's configuration, and its key, with which the rest of it is sealed. */
  public record OpenEndpoint(DocumentKey key, EndpointConfig config) {

    /** The column {@code config} for another configuration. */
    public byte[] seal(EndpointConfig other) {
      return key.fields().seal(other.json(), EndpointVault.config(key.document()));
    }

    /** The column {@code target} of a delivery that goes elsewhere. */
    public byte[] sealTarget(UUID delivery, String url) {
      return key.fields().seal(url, target(delivery));
    }

    public String openTarget(UUID delivery, byte[] sealed) {
      return key.fields().openText(sealed, target(delivery));
    }

    /** The column {@code response} of an attempt. */
    public byte[] sealResponse(UUID delivery, int attempt, String response) {
      return key.fields().seal(response, response(delivery, attempt));
    }

    public String openResponse(UUID delivery, int attempt, byte[] sealed) {
      return key.fields().openText(sealed, response(delivery, attempt));
    }

    private static Place target(UUID delivery) {
      return new Place("webhook_delivery", "target", delivery);
    }

    private static Place response(UUID delivery, int attempt) {
      return new Place("webhook_attempt", "response " + attempt, delivery);
    }
  }
}
