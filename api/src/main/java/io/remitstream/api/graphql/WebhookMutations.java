package io.remitstream.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.remitstream.api.graphql.WebhookInputs.WebhookChangeInput;
import io.remitstream.api.graphql.WebhookInputs.WebhookInput;
import io.remitstream.api.webhook.Deliveries;
import io.remitstream.api.webhook.Replays;
import io.remitstream.api.webhook.Secrets;
import io.remitstream.api.webhook.Webhook;
import io.remitstream.api.webhook.WebhookDelivery;
import io.remitstream.api.webhook.WebhookReplay;
import io.remitstream.api.webhook.WebhookReplay.ReplayDraft;
import io.remitstream.api.webhook.Webhooks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What owners do with their webhooks. */
@Controller
final class WebhookMutations {

  private final Webhooks webhooks;
  private final Secrets secrets;
  private final Deliveries deliveries;
  private final Replays replays;

  WebhookMutations(Webhooks webhooks, Secrets secrets, Deliveries deliveries, Replays replays) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.deliveries = deliveries;
    this.replays = replays;
  }

  @MutationMapping
  Mono<Webhook> createWebhook(@Argument WebhookInput webhook, DataFetchingEnvironment field) {
    return Mono.defer(() -> webhooks.create(webhook.draft(), MutationKey.of(field)));
  }

  @MutationMapping
  Mono<Webhook> updateWebhook(
      @Argument String webhookId, @Argument int revision, @Argument WebhookChangeInput change) {
    return WebhookIds.webhook(webhookId)
        .flatMap(id -> webhooks.change(id, revision, change.change()));
  }

  @MutationMapping
  Mono<Webhook> pauseWebhook(@Argument String webhookId) {
    return WebhookIds.webhook(webhookId).flatMap(webhooks::pause);
  }

  @MutationMapping
  Mono<Webhook> resumeWebhook(@Argument String webhookId) {
    return WebhookIds.webhook(webhookId).flatMap(webhooks::resume);
  }

  @MutationMapping
  Mono<UUID> deleteWebhook(@Argument String webhookId, @Argument @Nullable Integer revision) {
    return WebhookIds.webhook(webhookId).delayUntil(id -> webhooks.delete(id, revision));
  }

  @MutationMapping
  Mono<Webhook> rotateWebhookSecret(
      @Argument String webhookId,
      @Argument @Nullable String secret,
      @Argument @Nullable Long overlapSeconds,
      DataFetchingEnvironment field) {
    return WebhookIds.webhook(webhookId)
        .flatMap(id -> secrets.rotate(id, secret, overlapSeconds, MutationKey.of(field)));
  }

  @MutationMapping
  Mono<Webhook> verifyWebhook(@Argument String webhookId) {
    return WebhookIds.webhook(webhookId).flatMap(webhooks::verify);
  }

  @MutationMapping
  Mono<WebhookDelivery> testWebhook(@Argument String webhookId, DataFetchingEnvironment field) {
    return WebhookIds.webhook(webhookId).flatMap(id -> deliveries.test(id, MutationKey.of(field)));
  }

  @MutationMapping
  Mono<WebhookDelivery> resendWebhookDelivery(
      @Argument String webhookId,
      @Argument String deliveryId,
      @Argument @Nullable String url,
      DataFetchingEnvironment field) {
    return Mono.zip(WebhookIds.webhook(webhookId), WebhookIds.delivery(deliveryId))
        .flatMap(ids -> deliveries.resend(ids.getT1(), ids.getT2(), url, MutationKey.of(field)));
  }

  @MutationMapping
  Mono<WebhookReplay> replayWebhook(
      @Argument String webhookId,
      @Argument @Nullable String after,
      @Argument @Nullable Long fromSequence,
      @Argument @Nullable String url,
      @Argument @Nullable Boolean dryRun,
      DataFetchingEnvironment field) {
    var draft = new ReplayDraft(after, fromSequence, url, dryRun);
    return WebhookIds.webhook(webhookId)
        .flatMap(id -> replays.replay(id, draft, MutationKey.of(field)));
  }

  @MutationMapping
  Mono<Webhook> askWebhookStatement(@Argument String webhookId) {
    return WebhookIds.webhook(webhookId).flatMap(webhooks::askStatement);
  }
}
