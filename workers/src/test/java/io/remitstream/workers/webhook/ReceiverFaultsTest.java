package io.remitstream.workers.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import io.remitstream.streaming.tenancy.TenantId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;

/**
 * Receivers that answer wrongly, late, without an end or not at all: each attempt ends in its time,
 * is told for what it was, and nothing of what must not be dialled is.
 */
@Timeout(120)
class ReceiverFaultsTest {

  private static final int FAR = 60_000;
  private static final int OVERSIZE = 8_000_000;
  private static final int KEPT = 1024;
  private static final String INSIDE = "/inside";
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private static final Queue<List<String>> ANSWERS = new ConcurrentLinkedQueue<>();
  private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
  private static WebhookBench bench;

  @BeforeAll
  static void start() {
    bench =
        new WebhookBench(
            List.of("timeout=1s", "poll=100ms", "retries=100ms", "pause=100ms"),
            ScriptedNames.class);
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void faultsOfAnswersShouldBeToldForWhatTheyAre() {
    Map<String, ResponseDefinitionBuilder> answers =
        Map.of(
            "UNREACHABLE - /reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            "UNREACHABLE - /empty", aResponse().withFault(Fault.EMPTY_RESPONSE),
            "UNREACHABLE - /garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
            "UNREACHABLE - /malformed", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            "TIMED_OUT - /hang", aResponse().withFixedDelay(FAR),
            "TIMED_OUT - /dribble", aResponse().withBody("ok").withChunkedDribbleDelay(2, FAR),
            "REFUSED 301 /metadata", leadsTo(301, "http://169.254.169.254/"),
            "REFUSED 307 /redirected", leadsTo(307, url(INSIDE)),
            "REFUSED 500 /broken", aResponse().withStatus(500).withBody("x".repeat(OVERSIZE)));
    SERVER.stubFor(any(urlEqualTo(INSIDE)).willReturn(aResponse()));

    Map<String, UUID> endpoints = endpoints(answers);

    endpoints.forEach(
        (expected, endpoint) ->
            assertThat(told(expected, endpoint)).hasSize(2).containsOnly(expected));
    SERVER.verify(0, anyRequestedFor(urlEqualTo(INSIDE)));
    assertKept(requireNonNull(endpoints.get("REFUSED 500 /broken")));
  }

  /** One event to an endpoint for each answer; waits until all of them have failed for good. */
  private static Map<String, UUID> endpoints(Map<String, ResponseDefinitionBuilder> answers) {
    TenantId tenant = bench.tenant();
    var endpoints = new HashMap<String, UUID>();
    answers.forEach(
        (expected, answer) -> {
          String path = expected.substring(expected.indexOf('/'));
          SERVER.stubFor(post(urlEqualTo(path)).willReturn(answer));
          endpoints.put(expected, bench.endpoint(tenant, url(path), "{}"));
        });
    bench.event(tenant, 1, "document.processed");
    WebhookBench.await(
        () -> endpoints.values().stream().allMatch(each -> bench.count(each, "FAILED") == 1));
    return endpoints;
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + SERVER.getPort() + path;
  }

  private static ResponseDefinitionBuilder leadsTo(int status, String location) {
    return aResponse().withStatus(status).withHeader("Location", location);
  }

  /** Each attempt's outcome, with the path as it was expected. */
  private static List<String> told(String expected, UUID endpoint) {
    String path = expected.substring(expected.indexOf('/') - 1);
    return bench.outcomes(endpoint).stream().map(outcome -> outcome + path).toList();
  }

  private static void assertKept(UUID endpoint) {
    assertThat(
            bench.seen(
                "select octet_length(response) > %d and octet_length(response) < %d from webhook_attempt where endpoint_id = '%s'"
                    .formatted(KEPT, 2 * KEPT, endpoint)))
        .containsExactly("t", "t");
  }

  @Test
  void connectionsThatAreMistreatedShouldEndInTime() throws Exception {
    try (var headers = HostileServer.open(HostileServer.drips(OK + "X-A: ", "a"));
        var body =
            HostileServer.open(HostileServer.drips(OK + "Content-Length: 500\r\n\r\n", "a"));
        var again = HostileServer.open(HostileServer.drips("", "HTTP/1.1 100 Continue\r\n\r\n"));
        var silent = HostileServer.open(HostileServer::hold);
        var half = HostileServer.open(HostileServer.says(OK + "Content-Length: 50\r\n\r\nhalf"));
        var endless = HostileServer.open(HostileServer.floods(OK + "X-A: ", "a".repeat(KEPT)));
        var other = HostileServer.open(HostileServer.says("220 mail.example ESMTP\r\n"))) {
      Map<String, HostileServer> receivers =
          Map.of(
              "TIMED_OUT - /headers", headers,
              "TIMED_OUT - /body", body,
              "TIMED_OUT - /again", again,
              "TIMED_OUT - /silent", silent,
              "UNREACHABLE - /half", half,
              "UNREACHABLE - /endless", endless,
              "UNREACHABLE - /other", other);
      TenantId tenant = bench.tenant();
      Map<String, UUID> endpoints =
          receivers.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      each -> bench.endpoint(tenant, each.getValue().url(), "{}")));

      bench.event(tenant, 1, "document.processed");

      WebhookBench.await(
          () -> endpoints.values().stream().allMatch(each -> bench.count(each, "FAILED") == 1));
      endpoints.forEach(
          (expected, endpoint) ->
              assertThat(told(expected, endpoint)).hasSize(2).containsOnly(expected));
      assertThat(receivers.values().stream().map(HostileServer::accepted)).containsOnly(2);
    }
  }

  @Test
  void aBodyWithoutEndShouldBeCutOffAfterWhatIsKept() throws Exception {
    try (var endless =
        HostileServer.open(HostileServer.floods(OK + "Connection: close\r\n\r\n", "a"))) {
      TenantId tenant = bench.tenant();
      UUID endpoint = bench.endpoint(tenant, endless.url(), "{}");

      bench.event(tenant, 1, "document.processed");

      WebhookBench.await(() -> bench.count(endpoint, "DELIVERED") == 1);
      assertThat(bench.outcomes(endpoint)).containsExactly("DELIVERED 200");
    }
  }

  /** Every second connection is cut off; what comes again is the same, to the byte. */
  @Test
  void aReceiverThatFlapsShouldGetEachEventAgainWithTheSameIdAndBytes() throws Exception {
    try (var flapping =
        HostileServer.open(
            HostileServer.flaps(
                HostileServer.says(""),
                HostileServer.says(OK + "Content-Length: 0\r\nConnection: close\r\n\r\n")))) {
      TenantId tenant = bench.tenant();
      UUID endpoint = bench.endpoint(tenant, flapping.url(), "{}");

      bench.event(tenant, 1, "document.processed");
      WebhookBench.await(() -> bench.count(endpoint, "DELIVERED") == 1);

      assertThat(bench.outcomes(endpoint)).containsExactly("UNREACHABLE -", "DELIVERED 200");
      assertThat(bench.state(endpoint)).isEqualTo("ACTIVE ");
    }
  }

  @Test
  void anEventShouldBeRepeatedWithTheSameIdAndBytesAndALaterSignature() {
    SERVER.stubFor(post(urlEqualTo("/again")).willReturn(aResponse().withStatus(503)));
    TenantId tenant = bench.tenant();
    UUID endpoint = bench.endpoint(tenant, url("/again"), "{}");

    bench.event(tenant, 1, "document.processed");
    WebhookBench.await(() -> bench.count(endpoint, "FAILED") == 1);

    List<LoggedRequest> requests = SERVER.findAll(postRequestedFor(urlEqualTo("/again")));
    assertThat(distinct(requests, LoggedRequest::getBodyAsString)).hasSize(1);
    assertThat(distinct(requests, request -> request.getHeader("webhook-id"))).hasSize(1);
    assertThat(distinct(requests, request -> request.getHeader("X-Webhook-Timestamp"))).hasSize(2);
  }

  private static List<String> distinct(
      List<LoggedRequest> requests, Function<LoggedRequest, String> what) {
    return requests.stream().map(what).distinct().toList();
  }

  @Test
  void aReceiverThatIsGoneOrBusyShouldBeLeftAloneAndItsEventsKept() {
    SERVER.stubFor(post(urlEqualTo("/gone")).willReturn(aResponse().withStatus(410)));
    SERVER.stubFor(
        post(urlEqualTo("/busy"))
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));
    TenantId tenant = bench.tenant();
    UUID gone = bench.endpoint(tenant, url("/gone"), "{}");
    UUID busy = bench.endpoint(tenant, url("/busy"), "{}");
    UUID calm = bench.endpoint(tenant, url("/calm"), "{}");
    SERVER.stubFor(post(urlEqualTo("/calm")).willReturn(aResponse()));

    bench.event(tenant, 1, "document.processed");
    WebhookBench.await(
        () -> bench.state(gone).equals("DISABLED GONE") && bench.outcomes(busy).size() == 1);
    List<String> before = bench.outcomes(gone);
    bench.event(tenant, 2, "document.processed");
    WebhookBench.await(() -> bench.count(calm, "DELIVERED") == 2);

    assertThat(bench.outcomes(gone)).isEqualTo(before).containsOnly("REFUSED 410");
    assertThat(bench.outcomes(busy)).containsExactly("REFUSED 429");
    assertThat(List.of(bench.count(gone, "DUE"), bench.count(busy, "DUE"))).containsExactly(2, 2);
  }

  /** Each dialling asks once, and dials what was judged: nothing is between check and dialling. */
  @Test
  void aNameShouldBeJudgedByTheAnswerThatIsDialled() {
    SERVER.stubFor(
        post(urlEqualTo("/named")).willReturn(aResponse().withHeader("Connection", "close")));
    ANSWERS.addAll(
        List.of(
            List.of("127.0.0.1"),
            List.of("169.254.169.254"),
            List.of("127.0.0.1", "10.0.0.1"),
            List.of("::ffff:192.168.0.1"),
            List.of("fd00::1")));
    TenantId tenant = bench.tenant();
    UUID endpoint =
        bench.endpoint(tenant, "http://changing.example:" + SERVER.getPort() + "/named", "{}");

    for (int position = 1; position <= 3; position++) {
      int attempts = 2 * position - 1;
      bench.event(tenant, position, "document.processed");
      WebhookBench.await(() -> bench.outcomes(endpoint).size() >= attempts);
      WebhookBench.await(
          () -> bench.count(endpoint, "DUE") + bench.count(endpoint, "RUNNING") == 0);
    }

    assertThat(bench.outcomes(endpoint)).filteredOn("DELIVERED 200"::equals).hasSize(1);
    assertThat(bench.outcomes(endpoint)).filteredOn("FORBIDDEN_ADDRESS -"::equals).hasSize(4);
    assertThat(ASKED).hasSize(5);
    SERVER.verify(1, anyRequestedFor(urlEqualTo("/named")));
  }

  /** Names stand for what the test says next. */
  static class ScriptedNames {
    @Bean(destroyMethod = "dispose")
    Clients webhookClients(WebhookSettings settings) {
      return new Clients(settings, new Scripted());
    }
  }

  private static final class Scripted extends AddressResolverGroup<InetSocketAddress> {
    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
      return new InetNameResolver(executor) {
        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
          promise.setSuccess(answer(name).getFirst());
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
          promise.setSuccess(answer(name));
        }
      }.asAddressResolver();
    }

    private static List<InetAddress> answer(String name) {
      if (!name.equals("changing.example")) {
        return List.of(InetAddress.ofLiteral(name));
      }
      ASKED.add(name);
      return ANSWERS.remove().stream().map(InetAddress::ofLiteral).toList();
    }
  }
}
