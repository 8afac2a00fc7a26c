package io.remitstream.api.web;

import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Refuses query parameters that an operation does not know: a misspelt filter must not list all.
 */
final class KnownParameters implements WebFilter, Ordered {

  private static final int AFTER_SECURITY = 10;

  private static final List<Operation> OPERATIONS =
      List.of(
          Operation.of(
              HttpMethod.GET,
              "/v1/documents",
              "status",
              "receivedFrom",
              "receivedBefore",
              "parent",
              "cursor",
              "limit"),
          Operation.of(HttpMethod.POST, "/v1/documents"),
          Operation.of(HttpMethod.GET, "/v1/documents/{id}"),
          Operation.of(HttpMethod.DELETE, "/v1/documents/{id}"),
          Operation.of(HttpMethod.POST, "/v1/documents/{id}/password"),
          Operation.of(HttpMethod.GET, "/v1/documents/{id}/data"),
          Operation.of(HttpMethod.GET, "/v1/documents/{id}/claims", "cursor", "limit"),
          Operation.of(HttpMethod.GET, "/v1/documents/{id}/content"),
          Operation.of(HttpMethod.GET, "/v1/reviews", "cursor", "limit"),
          Operation.of(HttpMethod.POST, "/v1/documents/{id}/review/lease"),
          Operation.of(HttpMethod.DELETE, "/v1/documents/{id}/review/lease"),
          Operation.of(HttpMethod.PATCH, "/v1/documents/{id}/data"),
          Operation.of(HttpMethod.GET, "/v1/documents/{id}/corrections", "cursor", "limit"),
          Operation.of(HttpMethod.POST, "/v1/documents/{id}/approve"),
          Operation.of(HttpMethod.POST, "/v1/documents/{id}/reject"),
          Operation.of(HttpMethod.POST, "/v1/documents/{id}/reprocess"),
          Operation.of(HttpMethod.GET, "/v1/webhooks", "cursor", "limit"),
          Operation.of(HttpMethod.POST, "/v1/webhooks"),
          Operation.of(HttpMethod.GET, "/v1/webhooks/{id}"),
          Operation.of(HttpMethod.PATCH, "/v1/webhooks/{id}"),
          Operation.of(HttpMethod.DELETE, "/v1/webhooks/{id}"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/pause"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/resume"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/verify"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/secret"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/test"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/replay"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/statements"),
          Operation.of(HttpMethod.GET, "/v1/webhooks/{id}/statements", "cursor", "limit"),
          Operation.of(
              HttpMethod.GET,
              "/v1/webhooks/{id}/deliveries",
              "state",
              "fromSequence",
              "toSequence",
              "cursor",
              "limit"),
          Operation.of(HttpMethod.GET, "/v1/webhooks/{id}/deliveries/{delivery}"),
          Operation.of(HttpMethod.POST, "/v1/webhooks/{id}/deliveries/{delivery}/resend"),
          Operation.of(HttpMethod.GET, "/v1/contacts", "cursor", "limit"),
          Operation.of(HttpMethod.POST, "/v1/contacts"),
          Operation.of(HttpMethod.GET, "/v1/contacts/{id}"),
          Operation.of(HttpMethod.PATCH, "/v1/contacts/{id}"),
          Operation.of(HttpMethod.DELETE, "/v1/contacts/{id}"),
          Operation.of(
              HttpMethod.GET, "/v1/contacts/{id}/notifications", "unread", "cursor", "limit"),
          Operation.of(HttpMethod.POST, "/v1/contacts/{id}/notifications/read"),
          Operation.of(
              HttpMethod.GET,
              "/v1/notifications",
              "contactId",
              "channel",
              "unread",
              "cursor",
              "limit"),
          Operation.of(HttpMethod.GET, "/v1/notifications/{id}"),
          Operation.of(HttpMethod.POST, "/v1/notifications/{channel}"),
          Operation.of(HttpMethod.POST, "/v1/notifications/{id}/read"),
          Operation.of(HttpMethod.GET, "/v1/templates"),
          Operation.of(HttpMethod.GET, "/v1/templates/{event}/{channel}/{language}"),
          Operation.of(HttpMethod.PUT, "/v1/templates/{event}/{channel}/{language}"),
          Operation.of(HttpMethod.DELETE, "/v1/templates/{event}/{channel}/{language}"),
          Operation.of(HttpMethod.POST, "/v1/templates/{event}/{channel}/{language}/preview"),
          Operation.of(HttpMethod.POST, "/v1/templates/{event}/{channel}/test"),
          Operation.of(HttpMethod.GET, "/v1/branding"),
          Operation.of(HttpMethod.PUT, "/v1/branding"),
          Operation.of(HttpMethod.GET, "/v1/dev/outbox"),
          Operation.of(HttpMethod.POST, "/v1/receipts/sendgrid"),
          Operation.of(HttpMethod.POST, "/v1/receipts/twilio", "notification"),
          Operation.of(HttpMethod.GET, "/v1/events", "after", "limit", "ticket"),
          Operation.of(HttpMethod.GET, "/v1/live", "ticket"),
          Operation.of(HttpMethod.POST, "/v1/tickets"));

  @Override
  public int getOrder() {
    return AFTER_SECURITY;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return knows(exchange.getRequest())
        ? chain.filter(exchange)
        : Mono.error(Refusal.unknownParameter());
  }

  private static boolean knows(ServerHttpRequest request) {
    PathContainer path = request.getPath().pathWithinApplication();
    Set<String> sent = request.getQueryParams().keySet();
    return sent.isEmpty()
        || OPERATIONS.stream()
            .filter(operation -> operation.is(request.getMethod(), path))
            .allMatch(operation -> operation.parameters().containsAll(sent));
  }

  private record Operation(HttpMethod method, PathPattern path, Set<String> parameters) {

    static Operation of(HttpMethod method, String path, String... parameters) {
      return new Operation(
          method, PathPatternParser.defaultInstance.parse(path), Set.of(parameters));
    }

    boolean is(HttpMethod asked, PathContainer askedPath) {
      return method.equals(asked) && path.matches(askedPath);
    }
  }
}
