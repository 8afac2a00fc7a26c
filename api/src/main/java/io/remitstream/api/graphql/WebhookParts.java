package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.graphql.Slice.Window;
import io.remitstream.api.webhook.Deliveries;
import io.remitstream.api.webhook.DeliveryFilter;
import io.remitstream.api.webhook.DeliveryLogs;
import io.remitstream.api.webhook.DeliveryLogs.DeliveryRef;
import io.remitstream.api.webhook.IdList;
import io.remitstream.api.webhook.Statements;
import io.remitstream.api.webhook.Webhook;
import io.remitstream.api.webhook.WebhookDelivery;
import io.remitstream.api.webhook.WebhookDelivery.WebhookAttempt;
import io.remitstream.api.webhook.WebhookStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * What belongs to a webhook or a delivery, gathered over all of an operation before it is read: a
 * loader's name is the parameter's.
 */
@Controller
final class WebhookParts {

  private final Deliveries deliveries;
  private final Statements statements;

  WebhookParts(
      BatchLoaderRegistry loaders,
      Deliveries deliveries,
      DeliveryLogs logs,
      Statements statements) {
    this.deliveries = deliveries;
    this.statements = statements;
    loaders
        .<Slice<Sent>, Connection<WebhookDelivery>>forName("webhookDeliveries")
        .registerMappedBatchLoader((slices, env) -> Slice.load(slices, this::deliveries));
    loaders
        .<Slice<Stated>, Connection<WebhookStatement>>forName("webhookStatements")
        .registerMappedBatchLoader((slices, env) -> Slice.load(slices, this::statements));
    loaders
        .<DeliveryRef, List<WebhookAttempt>>forName("webhookLog")
        .registerMappedBatchLoader((refs, env) -> logs.of(refs));
  }

  /** Which deliveries, and the one before the first of them. */
  record Sent(DeliveryFilter filter, @Nullable UUID after) {
    IdList list(UUID webhook) {
      return IdList.of("deliveries", webhook, filter);
    }
  }

  /** The statement before the first of those that are asked for. */
  record Stated(@Nullable UUID after) {
    static IdList list(UUID webhook) {
      return IdList.of("statements", webhook);
    }
  }

  @SchemaMapping(typeName = "Webhook", field = "deliveries")
  CompletableFuture<Connection<WebhookDelivery>> deliveries(
      Webhook webhook,
      @Argument int first,
      @Argument @Nullable String after,
      @Argument @Nullable String state,
      @Argument @Nullable Long fromSequence,
      @Argument @Nullable Long toSequence,
      DataLoader<Slice<Sent>, Connection<WebhookDelivery>> webhookDeliveries) {
    var filter = new DeliveryFilter(state, fromSequence, toSequence);
    UUID place = new Sent(filter, null).list(webhook.webhookId()).place(after);
    return webhookDeliveries.load(slice(webhook, first, new Sent(filter, place), after));
  }

  @SchemaMapping(typeName = "Webhook", field = "statements")
  CompletableFuture<Connection<WebhookStatement>> statements(
      Webhook webhook,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<Slice<Stated>, Connection<WebhookStatement>> webhookStatements) {
    UUID place = Stated.list(webhook.webhookId()).place(after);
    return webhookStatements.load(slice(webhook, first, new Stated(place), after));
  }

  private static <P> Slice<P> slice(Webhook webhook, int first, P place, @Nullable String after) {
    return new Slice<>(
        webhook.webhookId(), new Window<>(First.checked(first), place, after != null));
  }

  @SchemaMapping(typeName = "WebhookDelivery", field = "log")
  CompletableFuture<List<WebhookAttempt>> log(
      WebhookDelivery delivery, DataLoader<DeliveryRef, List<WebhookAttempt>> webhookLog) {
    return webhookLog.load(DeliveryRef.of(delivery));
  }

  private Mono<Map<UUID, List<Edge<WebhookDelivery>>>> deliveries(
      Window<Sent> window, List<UUID> webhooks) {
    Sent asked = window.after();
    return deliveries
        .ofWebhooks(webhooks, asked.filter(), asked.after(), window.limit())
        .map(found -> edges(found, asked::list, WebhookDelivery::deliveryId));
  }

  private Mono<Map<UUID, List<Edge<WebhookStatement>>>> statements(
      Window<Stated> window, List<UUID> webhooks) {
    return statements
        .ofWebhooks(webhooks, window.after().after(), window.limit())
        .map(found -> edges(found, Stated::list, WebhookStatement::statementId));
  }

  private static <T> Map<UUID, List<Edge<T>>> edges(
      Map<UUID, List<T>> found, Function<UUID, IdList> list, Function<T, UUID> id) {
    BiFunction<UUID, T, Edge<T>> edge =
        (webhook, one) -> new Edge<>(list.apply(webhook).cursor(id.apply(one)), one);
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of -> of.getValue().stream().map(one -> edge.apply(of.getKey(), one)).toList()));
  }
}
