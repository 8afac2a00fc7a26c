package io.remitstream.api.webhook;

import static java.util.Objects.requireNonNullElse;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointConfig.Secret;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.SigningScheme;
import io.remitstream.streaming.webhook.WebhookSecret;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a webhook may be, checked before anything is written. */
final class WebhookRules {

  static final int MOST_CONCURRENT = 64;

  private static final int CONCURRENT = 8;
  private static final int LONGEST_DESCRIPTION = 500;
  private static final int MOST_TYPES = 50;

  private final UrlRules urls;
  private final Set<String> types;

  /**
   * @param types of all events that there are
   */
  WebhookRules(UrlRules urls, Set<String> types) {
    this.urls = urls;
    this.types = Set.copyOf(types);
  }

  Wish wish(WebhookDraft draft) {
    return new Wish(
        types(requireNonNullElse(draft.eventTypes(), List.of())),
        scheme(requireNonNullElse(draft.scheme(), SigningScheme.V1.wire())),
        requireNonNullElse(draft.ordered(), false),
        concurrency(requireNonNullElse(draft.concurrency(), CONCURRENT)));
  }

  EndpointConfig config(WebhookDraft draft, EndpointKey key) {
    Certificates.check(draft.certificate(), draft.certificateKey());
    return new EndpointConfig(
        urls.checked(draft.url()),
        HeaderRules.checked(requireNonNullElse(draft.headers(), Map.of())),
        description(requireNonNullElse(draft.description(), "")),
        List.of(new Secret(secret(draft.secret()).text(), null)),
        key.privateText(),
        draft.certificate(),
        draft.certificateKey());
  }

  Wish wish(WebhookChange change, EndpointRow row) {
    return new Wish(
        change.eventTypes() == null ? row.eventTypes() : types(change.eventTypes()),
        change.scheme() == null ? row.scheme() : scheme(change.scheme()),
        requireNonNullElse(change.ordered(), row.ordered()),
        change.concurrency() == null ? row.concurrency() : concurrency(change.concurrency()));
  }

  EndpointConfig config(WebhookChange change, EndpointConfig now) {
    boolean replaced = change.certificate() != null || change.certificateKey() != null;
    String chain = replaced ? emptyAsNull(change.certificate()) : now.certificate();
    String key = replaced ? emptyAsNull(change.certificateKey()) : now.certificateKey();
    Certificates.check(chain, key);
    return new EndpointConfig(
        change.url() == null ? now.url() : urls.checked(change.url()),
        change.headers() == null ? now.headers() : HeaderRules.checked(change.headers()),
        change.description() == null ? now.description() : description(change.description()),
        now.secrets(),
        now.privateKey(),
        chain,
        key);
  }

  /** An address for some deliveries only. */
  @Nullable String otherUrl(@Nullable String url) {
    return url == null ? null : urls.checked(url);
  }

  static WebhookSecret secret(@Nullable String given) {
    return given == null ? WebhookSecret.create() : new WebhookSecret(given);
  }

  private static @Nullable String emptyAsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private List<String> types(List<String> asked) {
    if (asked.size() > MOST_TYPES) {
      throw Refusal.badRequest("eventTypes: expected at most " + MOST_TYPES + " of them.");
    }
    if (!asked.stream().allMatch(this::isType)) {
      throw WebhookRefused.unknownEventType();
    }
    return asked.stream().distinct().sorted().toList();
  }

  private boolean isType(@Nullable String asked) {
    return asked != null && types.contains(asked);
  }

  private static SigningScheme scheme(String wire) {
    SigningScheme scheme = SigningScheme.of(wire);
    if (!scheme.wire().equals(wire)) {
      throw Refusal.badRequest("scheme: expected v1 or v1a.");
    }
    return scheme;
  }

  private static int concurrency(int asked) {
    if (asked < 1 || asked > MOST_CONCURRENT) {
      throw Refusal.badRequest("concurrency: expected 1 to " + MOST_CONCURRENT + ".");
    }
    return asked;
  }

  private static String description(String text) {
    if (text.length() > LONGEST_DESCRIPTION) {
      throw Refusal.badRequest(
          "description: expected at most " + LONGEST_DESCRIPTION + " characters.");
    }
    return text.strip();
  }
}
