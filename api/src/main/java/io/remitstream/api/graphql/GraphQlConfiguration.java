package io.remitstream.api.graphql;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RequestPredicates.contentType;
import static org.springframework.web.reactive.function.server.RequestPredicates.headers;

import io.remitstream.api.graphql.Sealed.Opening;
import io.remitstream.api.live.Connections;
import io.remitstream.api.live.LiveHub;
import io.remitstream.api.live.LiveSettings;
import io.remitstream.api.live.OpenStreams;
import io.remitstream.api.live.SocketEntrance;
import io.remitstream.api.review.Reviews;
import io.remitstream.api.webhook.Deliveries;
import io.remitstream.api.webhook.DeliveryLogs;
import io.remitstream.api.webhook.Replays;
import io.remitstream.api.webhook.Secrets;
import io.remitstream.api.webhook.Statements;
import io.remitstream.api.webhook.Webhooks;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.review.ReviewQueue;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The GraphQL entrance: the schema, what answers it, and its limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlSettings.class)
public class GraphQlConfiguration {

  private static final String PATH = "/graphql";
  private static final int OPENERS = 2;
  private static final int WAITING_PAGES = 10_000;

  @Bean
  RuntimeWiringConfigurer schemaWiring() {
    return wiring -> {
      Scalars.all().forEach(wiring::scalar);
      wiring.directive(ScopeDirective.NAME, new ScopeDirective());
    };
  }

  @Bean
  GraphQlSourceBuilderCustomizer schemaFit() {
    return source -> source.inspectSchemaMappings(new SchemaFit());
  }

  @Bean
  QueryLimits queryLimits(GraphQlSettings settings) {
    return new QueryLimits(settings);
  }

  @Bean
  Failures failures() {
    return new Failures();
  }

  @Bean
  Operations operations(GraphQlSettings settings) {
    return new Operations(settings.introspection());
  }

  @Bean(destroyMethod = "dispose")
  Scheduler opening() {
    return Schedulers.newBoundedElastic(OPENERS, WAITING_PAGES, "opening", 60, true);
  }

  @Bean
  ClaimPages claimPages(TenantTransactions transactions, DocumentKeys keys, Scheduler opening) {
    return new ClaimPages(transactions, new Opening(keys, opening));
  }

  @Bean
  RemittancePages remittancePages(
      TenantTransactions transactions, DocumentKeys keys, Scheduler opening) {
    return new RemittancePages(transactions, new Opening(keys, opening));
  }

  @Bean
  DocumentQueries documentQueries(DocumentStore documents, ClaimPages claims) {
    return new DocumentQueries(documents, claims);
  }

  @Bean
  ReviewMutations reviewMutations(ReviewQueue queue, Reviews reviews) {
    return new ReviewMutations(queue, reviews);
  }

  @Bean
  DocumentParts documentParts(
      BatchLoaderRegistry loaders,
      RemittancePages remittances,
      ClaimPages claims,
      TenantTransactions transactions,
      DocumentKeys keys,
      Scheduler opening) {
    return new DocumentParts(
        loaders,
        remittances,
        claims,
        new FindingPages(transactions),
        new FieldPages(transactions, new Opening(keys, opening)));
  }

  @Bean
  WebhookQueries webhookQueries(Webhooks webhooks, Deliveries deliveries) {
    return new WebhookQueries(webhooks, deliveries);
  }

  @Bean
  WebhookParts webhookParts(
      BatchLoaderRegistry loaders,
      Deliveries deliveries,
      DeliveryLogs logs,
      Statements statements) {
    return new WebhookParts(loaders, deliveries, logs, statements);
  }

  @Bean
  WebhookMutations webhookMutations(
      Webhooks webhooks, Secrets secrets, Deliveries deliveries, Replays replays) {
    return new WebhookMutations(webhooks, secrets, deliveries, replays);
  }

  @Bean
  ClaimDocument claimDocument(BatchLoaderRegistry loaders, DocumentStore documents) {
    return new ClaimDocument(loaders, documents);
  }

  @Bean
  LiveSubscriptions liveSubscriptions(LiveHub hub, DocumentStore documents) {
    return new LiveSubscriptions(hub, documents);
  }

  @Bean
  GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler operations) {
    return new JsonResults(operations);
  }

  /** Only who asks for a stream by name gets one; before the framework's own routes. */
  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> results(WebGraphQlHandler operations, OpenStreams streams) {
    var stream = new ResultStream(operations, streams);
    return RouterFunctions.route(
        POST(PATH)
            .and(contentType(MediaType.APPLICATION_JSON))
            .and(headers(GraphQlConfiguration::asksForStream)),
        stream::handleRequest);
  }

  private static boolean asksForStream(ServerRequest.Headers headers) {
    return headers.accept().stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
  }

  @Bean
  HandlerMapping transport(
      WebGraphQlHandler operations,
      Connections connections,
      GraphQlSettings settings,
      LiveSettings live) {
    int frame = Math.toIntExact(settings.frame().toBytes());
    var protocol = new TransportProtocol(operations, settings);
    var mapping =
        new SimpleUrlHandlerMapping(
            Map.of(PATH, new SocketEntrance(frame, connections, protocol, live)),
            Ordered.HIGHEST_PRECEDENCE);
    mapping.setHandlerPredicate((handler, exchange) -> asksForSocket(exchange));
    return mapping;
  }

  /** What else comes to this path is for the other routes. */
  private static boolean asksForSocket(ServerWebExchange exchange) {
    return HttpMethod.GET.equals(exchange.getRequest().getMethod())
        && "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade());
  }
}
