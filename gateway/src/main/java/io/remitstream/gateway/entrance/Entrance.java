package io.remitstream.gateway.entrance;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One operation of the contract that can be called from outside. What is not here is not there: the
 * service's internal paths are never routed.
 */
public enum Entrance {
  UPLOAD("/v1/documents", Manner.UPLOAD, POST),
  DOCUMENTS("/v1/documents", Manner.CALL, GET),
  DOCUMENT("/v1/documents/{documentId}", Manner.CALL, GET, DELETE),
  DATA("/v1/documents/{documentId}/data", Manner.CALL, GET, PATCH),
  CORRECTIONS("/v1/documents/{documentId}/corrections", Manner.CALL, GET),
  APPROVE("/v1/documents/{documentId}/approve", Manner.CALL, POST),
  REJECT("/v1/documents/{documentId}/reject", Manner.CALL, POST),
  REPROCESS("/v1/documents/{documentId}/reprocess", Manner.CALL, POST),
  REVIEW_LEASE("/v1/documents/{documentId}/review/lease", Manner.CALL, POST, DELETE),
  REVIEWS("/v1/reviews", Manner.CALL, GET),
  WEBHOOKS("/v1/webhooks", Manner.CALL, GET, POST),
  WEBHOOK("/v1/webhooks/{webhookId}", Manner.CALL, GET, PATCH, DELETE),
  WEBHOOK_PAUSE("/v1/webhooks/{webhookId}/pause", Manner.CALL, POST),
  WEBHOOK_RESUME("/v1/webhooks/{webhookId}/resume", Manner.CALL, POST),
  WEBHOOK_VERIFY("/v1/webhooks/{webhookId}/verify", Manner.CALL, POST),
  WEBHOOK_TEST("/v1/webhooks/{webhookId}/test", Manner.CALL, POST),
  WEBHOOK_SECRET("/v1/webhooks/{webhookId}/secret", Manner.CALL, POST),
  WEBHOOK_REPLAY("/v1/webhooks/{webhookId}/replay", Manner.CALL, POST),
  WEBHOOK_STATEMENTS("/v1/webhooks/{webhookId}/statements", Manner.CALL, GET, POST),
  DELIVERIES("/v1/webhooks/{webhookId}/deliveries", Manner.CALL, GET),
  DELIVERY("/v1/webhooks/{webhookId}/deliveries/{deliveryId}", Manner.CALL, GET),
  RESEND("/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend", Manner.CALL, POST),
  CONTACTS("/v1/contacts", Manner.CALL, GET, POST),
  CONTACT("/v1/contacts/{contactId}", Manner.CALL, GET, PATCH, DELETE),
  BELL("/v1/contacts/{contactId}/notifications", Manner.CALL, GET),
  BELL_READ("/v1/contacts/{contactId}/notifications/read", Manner.CALL, POST),
  TEMPLATES("/v1/templates", Manner.CALL, GET),
  TEMPLATE("/v1/templates/{event}/{channel}/{language}", Manner.CALL, GET, PUT, DELETE),
  TEMPLATE_PREVIEW("/v1/templates/{event}/{channel}/{language}/preview", Manner.CALL, POST),
  TEMPLATE_TEST("/v1/templates/{event}/{channel}/test", Manner.CALL, POST),
  BRANDING("/v1/branding", Manner.CALL, GET, PUT),
  NOTIFICATIONS("/v1/notifications", Manner.CALL, GET),
  NOTIFICATION("/v1/notifications/{notificationId}", Manner.CALL, GET),
  NOTIFICATION_READ("/v1/notifications/{notificationId}/read", Manner.CALL, POST),
  EMAIL("/v1/notifications/email", Manner.CALL, POST),
  SMS("/v1/notifications/sms", Manner.CALL, POST),
  WEBHOOK_MESSAGE("/v1/notifications/webhook", Manner.CALL, POST),
  OUTBOX("/v1/dev/outbox", Manner.CALL, GET),
  SENDGRID_RECEIPTS("/v1/receipts/sendgrid", Manner.SIGNED, POST),
  TWILIO_RECEIPTS("/v1/receipts/twilio", Manner.SIGNED, POST),
  CLAIMS("/v1/documents/{documentId}/claims", Manner.CALL, GET),
  PASSWORD("/v1/documents/{documentId}/password", Manner.CALL, POST),
  CONTENT("/v1/documents/{documentId}/content", Manner.CALL, GET),
  PAGE("/v1/documents/{documentId}/pages/{page}.png", Manner.CALL, GET),
  EVENTS("/v1/events", Manner.STREAM, GET),
  LIVE("/v1/live", Manner.SOCKET, GET),
  RSOCKET("/rsocket", Manner.OPEN_SOCKET, GET),
  TICKETS("/v1/tickets", Manner.CALL, POST),
  GRAPHQL("/graphql", Manner.CALL_OR_STREAM, POST),
  GRAPHQL_LIVE("/graphql", Manner.SOCKET, GET),
  CONTRACT("/openapi/**", Manner.OPEN, GET);

  /** How an entrance is used. */
  private enum Manner {
    CALL,
    /** A body of any length. */
    UPLOAD,
    /** An answer without an end. */
    STREAM,
    /** An answer with or without an end, for callers that can send headers. */
    CALL_OR_STREAM,
    /** A WebSocket. */
    SOCKET,
    /** A WebSocket that carries its credential within. */
    OPEN_SOCKET,
    /** Signed by a provider that has no key; the service behind checks the signature. */
    SIGNED,
    /** For everybody. */
    OPEN
  }

  private static final String CHOSEN = Entrance.class.getName();

  /** Spellings that a server behind could read as another path; no identifier needs them. */
  private static final Pattern CROOKED =
      Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\]|%2f|%5c|%2e|%00", Pattern.CASE_INSENSITIVE);

  private final PathPattern template;
  private final Manner manner;
  private final Set<HttpMethod> methods;

  Entrance(String template, Manner manner, HttpMethod... methods) {
    this.template = PathPatternParser.defaultInstance.parse(template);
    this.manner = manner;
    this.methods = Set.of(methods);
  }

  /** The entrance at a path for a method. */
  static Optional<Entrance> at(PathContainer path, HttpMethod method) {
    if (isCrooked(path.value())) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(entrance -> entrance.takes(method) && entrance.template.matches(path))
        .findFirst();
  }

  /** Every entrance at a path, whatever the method. */
  static List<Entrance> at(PathContainer path) {
    if (isCrooked(path.value())) {
      return List.of();
    }
    return Arrays.stream(values()).filter(entrance -> entrance.template.matches(path)).toList();
  }

  /** The pattern is asked only where one of the characters stands that each of its forms has. */
  private static boolean isCrooked(String path) {
    boolean maybe =
        path.contains("//")
            || path.contains("/.")
            || path.indexOf(';') >= 0
            || path.indexOf('\\') >= 0
            || path.indexOf('%') >= 0;
    return maybe && CROOKED.matcher(path).find();
  }

  /** The entrance that was chosen for a request, if any was. */
  public static Optional<Entrance> of(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getAttribute(CHOSEN));
  }

  /** The entrance of a request that got this far. */
  public static Entrance required(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(CHOSEN);
  }

  void choose(ServerWebExchange exchange) {
    exchange.getAttributes().put(CHOSEN, this);
  }

  /** The name of the route, in logs and metrics. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The path without anybody's identifiers. */
  public String template() {
    return template.getPatternString();
  }

  Set<HttpMethod> methods() {
    return methods;
  }

  boolean takes(HttpMethod method) {
    return methods.contains(method);
  }

  /** Whether it can be called without a credential. */
  public boolean isOpen() {
    return manner == Manner.OPEN || manner == Manner.OPEN_SOCKET || isSigned();
  }

  /** Whether it carries a provider's signature instead of a credential. */
  public boolean isSigned() {
    return manner == Manner.SIGNED;
  }

  /** Whether browsers call it by means that cannot send headers. */
  public boolean takesTickets() {
    return manner == Manner.STREAM || manner == Manner.SOCKET;
  }

  public boolean isUpload() {
    return manner == Manner.UPLOAD;
  }

  public boolean isStream() {
    return manner == Manner.STREAM || manner == Manner.CALL_OR_STREAM;
  }

  public boolean isSocket() {
    return manner == Manner.SOCKET || manner == Manner.OPEN_SOCKET;
  }
}
