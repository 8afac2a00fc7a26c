package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import io.remitstream.api.document.Cast;
import io.remitstream.api.live.LiveDoors;
import io.remitstream.api.live.TestLog;
import io.remitstream.api.tenancy.Neighbours.Request;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * The contract names the operations, and each must have a case here: an operation without one fails
 * the build.
 */
class TwoTenantsTest extends ApiTest {

  /** Shows that an operation tells a tenant nothing of another. */
  @FunctionalInterface
  interface Case {
    void show(Neighbours neighbours) throws Exception;
  }

  private static final Map<String, Case> OWN =
      Map.ofEntries(
          Map.entry("uploadDocument", UploadCase::show),
          Map.entry("listDocuments", DocumentCases::list),
          Map.entry(
              "getDocument",
              DocumentCases.asNobodys(
                  Request.get("/v1/documents/{id}"),
                  new Request(HttpMethod.HEAD, "/v1/documents/{id}", MediaType.ALL))),
          Map.entry("deleteDocument", DocumentCases::delete),
          Map.entry(
              "getDocumentData",
              DocumentCases.asNobodys(
                  data(MediaType.APPLICATION_JSON),
                  data(MediaType.APPLICATION_NDJSON),
                  data(MediaType.parseMediaType("text/csv")),
                  data(MediaType.parseMediaType("application/fhir+json")))),
          Map.entry("giveDocumentPassword", DocumentCases::password),
          Map.entry("listClaims", DocumentCases::claims),
          Map.entry(
              "getDocumentContent",
              DocumentCases.asNobodys(Request.get("/v1/documents/{id}/content"))),
          Map.entry("getDocumentPage", DocumentCases::page),
          Map.entry("listReviews", ReviewCases::list),
          Map.entry("listCorrections", ReviewCases::corrections),
          Map.entry("takeReviewLease", ReviewCases.asNobodys(HttpMethod.POST, "review/lease", "")),
          Map.entry(
              "releaseReviewLease", ReviewCases.asNobodys(HttpMethod.DELETE, "review/lease", "")),
          Map.entry(
              "correctDocumentData",
              ReviewCases.asNobodys(
                  HttpMethod.PATCH,
                  "data",
                  """
                  {"reason": "misread", "corrections":
                    [{"pointer": "/remittances/0/claims/0/paid", "from": "15.47", "value": "15.00"}]}
                  """)),
          Map.entry("approveDocument", ReviewCases.asNobodys(HttpMethod.POST, "approve", "")),
          Map.entry(
              "rejectDocument",
              ReviewCases.asNobodys(HttpMethod.POST, "reject", "{\"reason\": \"not ours\"}")),
          Map.entry("reprocessDocument", ReviewCases.asNobodys(HttpMethod.POST, "reprocess", "")),
          Map.entry("listWebhooks", WebhookCases::list),
          Map.entry("createWebhook", WebhookCases::create),
          Map.entry("getWebhook", WebhookCases.asNobodys(HttpMethod.GET, "", "")),
          Map.entry(
              "changeWebhook", WebhookCases.asNobodys(HttpMethod.PATCH, "", "{\"ordered\": true}")),
          Map.entry("deleteWebhook", WebhookCases.asNobodys(HttpMethod.DELETE, "", "")),
          Map.entry("pauseWebhook", WebhookCases.asNobodys(HttpMethod.POST, "/pause", "")),
          Map.entry("resumeWebhook", WebhookCases.asNobodys(HttpMethod.POST, "/resume", "")),
          Map.entry("verifyWebhook", WebhookCases::verify),
          Map.entry("rotateWebhookSecret", WebhookCases.asNobodys(HttpMethod.POST, "/secret", "")),
          Map.entry("testWebhook", WebhookCases.asNobodys(HttpMethod.POST, "/test", "")),
          Map.entry(
              "listWebhookDeliveries", WebhookCases.asNobodys(HttpMethod.GET, "/deliveries", "")),
          Map.entry(
              "getWebhookDelivery",
              WebhookCases.alsoInOwn(HttpMethod.GET, "/deliveries/{delivery}", "")),
          Map.entry(
              "resendWebhookDelivery",
              WebhookCases.alsoInOwn(HttpMethod.POST, "/deliveries/{delivery}/resend", "")),
          Map.entry(
              "replayWebhook",
              WebhookCases.asNobodys(HttpMethod.POST, "/replay", "{\"fromSequence\": 1}")),
          Map.entry(
              "listWebhookStatements", WebhookCases.asNobodys(HttpMethod.GET, "/statements", "")),
          Map.entry(
              "askWebhookStatement", WebhookCases.asNobodys(HttpMethod.POST, "/statements", "")),
          Map.entry("listEvents", EventCases::pagesAndStream),
          Map.entry("openLive", LiveCase::show),
          Map.entry("createTicket", TicketCase::show));

  private static final Map<String, Case> CASES = all();

  private static Map<String, Case> all() {
    var all = new HashMap<>(OWN);
    all.putAll(NotificationCases.ALL);
    return Map.copyOf(all);
  }

  @Autowired private DocumentStore documents;
  @Autowired private EventLog eventLog;
  @Autowired private Bus bus;
  @Autowired private Contacts contacts;
  @Autowired private DevelopmentOutbox outbox;

  private static Set<String> operations() {
    return Contract.operations();
  }

  private static Request data(MediaType accept) {
    return new Request(HttpMethod.GET, "/v1/documents/{id}/data", accept);
  }

  @Test
  void casesShouldBeAsManyAsTheContractHasOperations() {
    assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(operations());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operationShouldTellNothingOfAnotherTenant(String operation) throws Exception {
    Case shown = Objects.requireNonNull(CASES.get(operation), "a case for " + operation);

    shown.show(neighbours());
  }

  private Neighbours neighbours() {
    Member other = member(Scope.all());
    return new Neighbours(
        member,
        extracted(member),
        other,
        extracted(other),
        new TestLog(eventLog, within, across, bus),
        new LiveDoors(port),
        new Outboxes(contacts, outbox));
  }

  private String extracted(Member who) {
    String document = Cast.upload(who);
    Cast.extracted(who, document, documents, within, 2);
    return document;
  }
}
