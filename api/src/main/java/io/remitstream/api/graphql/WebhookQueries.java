package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.webhook.Deliveries;
import io.remitstream.api.webhook.IdList;
import io.remitstream.api.webhook.Webhook;
import io.remitstream.api.webhook.WebhookDelivery;
import io.remitstream.api.webhook.WebhookRefused;
import io.remitstream.api.webhook.Webhooks;
import io.remitstream.streaming.fault.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Webhooks, and single deliveries. */
@Controller
final class WebhookQueries {

  private final Webhooks webhooks;
  private final Deliveries deliveries;

  WebhookQueries(Webhooks webhooks, Deliveries deliveries) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @QueryMapping
  Mono<Connection<Webhook>> webhooks(@Argument int first, @Argument @Nullable String after) {
    int kept = First.checked(first);
    return CurrentCaller.get()
        .map(caller -> IdList.of(caller.tenant()))
        .flatMap(
            list ->
                webhooks
                    .list(list.place(after), kept + 1)
                    .map(found -> Connection.of(edges(list, found), kept, after != null)));
  }

  private static List<Edge<Webhook>> edges(IdList list, List<Webhook> found) {
    return found.stream().map(one -> new Edge<>(list.cursor(one.webhookId()), one)).toList();
  }

  @QueryMapping
  Mono<Webhook> webhook(@Argument String id) {
    return orNull(WebhookIds.webhook(id).flatMap(webhooks::get));
  }

  @QueryMapping
  Mono<WebhookDelivery> webhookDelivery(@Argument String webhookId, @Argument String deliveryId) {
    return orNull(
        Mono.zip(WebhookIds.webhook(webhookId), WebhookIds.delivery(deliveryId))
            .flatMap(ids -> deliveries.get(ids.getT1(), ids.getT2())));
  }

  private static <T> Mono<T> orNull(Mono<T> found) {
    return found.onErrorComplete(
        error -> error instanceof WebhookRefused refused && refused.kind() == Kind.NOT_FOUND);
  }
}
