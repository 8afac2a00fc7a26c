package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import io.remitstream.workers.Bench;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes out through a proxy, to receivers whose names only the proxy knows, one of which asks
 * for a client certificate.
 */
@Timeout(60)
class WebhookEgressTest {

  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
  private static final String PLAIN = "hook.partner.invalid:80";
  private static final String CERTIFIED = "hook.partner.example:443";

  private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

  @TempDir static Path directory;
  private static TestIdentity client;
  private static TestIdentity stranger;
  private static HttpServer plain;
  private static HttpsServer certified;
  private static TestProxy proxy;
  private static WebhookBench bench;

  @BeforeAll
  static void start() throws Exception {
    client = TestIdentity.make(directory, "client");
    stranger = TestIdentity.make(directory, "stranger");
    plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    plain.createContext("/", exchange -> answer(exchange, "plain"));
    plain.start();
    certified = askingForCertificates(TestIdentity.make(directory, "server"));
    proxy =
        TestProxy.open(
            target ->
                switch (target) {
                  case PLAIN -> plain.getAddress().getPort();
                  case CERTIFIED -> certified.getAddress().getPort();
                  default -> throw new IllegalArgumentException(target);
                });
    bench = new WebhookBench(List.of("poll=50ms", "retries=50ms", "proxy=" + proxy.url()));
  }

  /** It trusts the client alone, and this JVM's clients trust it. */
  private static HttpsServer askingForCertificates(TestIdentity identity) throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(identity.keys(), client.trust(), null);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters asked = context.getDefaultSSLParameters();
            asked.setNeedClientAuth(true);
            parameters.setSSLParameters(asked);
          }
        });
    server.createContext("/", exchange -> answer(exchange, certifiedAs(exchange)));
    server.start();
    System.setProperty(TRUST_STORE, identity.file().toString());
    System.setProperty(TRUST_STORE_PASSWORD, TestIdentity.PASSWORD);
    return server;
  }

  private static String certifiedAs(HttpExchange exchange) throws IOException {
    return ((HttpsExchange) exchange).getSSLSession().getPeerPrincipal().getName();
  }

  private static void answer(HttpExchange exchange, String as) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      SEEN.add(as + " " + exchange.getRequestHeaders().getFirst("X-Endpoint"));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_STORE_PASSWORD);
    bench.close();
    proxy.close();
    plain.stop(0);
    certified.stop(0);
  }

  @Test
  void deliveriesShouldGoThroughTheProxyWhichKnowsTheName() {
    TenantId tenant = bench.tenant();
    UUID endpoint = bench.endpoint(tenant, "http://hook.partner.invalid/in", "{}");

    bench.event(tenant, 1, "document.processed");

    WebhookBench.await(() -> bench.count(endpoint, "DELIVERED") == 1);
    assertThat(SEEN).contains("plain " + endpoint);
    assertThat(proxy.asked()).contains("CONNECT " + PLAIN);
  }

  @Test
  void literalAddressesShouldBeJudgedBeforeTheProxyIsAsked() {
    TenantId tenant = bench.tenant();
    UUID inside = bench.endpoint(tenant, "http://169.254.169.254/latest", "{}");

    bench.event(tenant, 1, "document.processed");

    WebhookBench.await(() -> bench.count(inside, "FAILED") == 1);
    assertThat(bench.outcomes(inside)).containsOnly("FORBIDDEN_ADDRESS -");
    assertThat(proxy.asked()).noneMatch(asked -> asked.contains("169.254"));
  }

  @Test
  void clientCertificateShouldBeShownByTheEndpointThatHasIt() throws Exception {
    TenantId tenant = bench.tenant();
    UUID right = certified(tenant, client);
    UUID wrong = certified(tenant, stranger);

    bench.event(tenant, 1, "document.processed");

    WebhookBench.await(
        () -> bench.count(right, "DELIVERED") == 1 && bench.count(wrong, "FAILED") == 1);
    assertThat(SEEN).contains("CN=client " + right);
    assertThat(SEEN).noneMatch(seen -> seen.contains(wrong.toString()));
    assertThat(bench.outcomes(wrong)).allMatch(told -> told.matches("(UNTRUSTED|UNREACHABLE) -"));
    assertThat(proxy.asked()).contains("CONNECT " + CERTIFIED);
  }

  /** An endpoint with this certificate, as its owner may give it one. */
  private static UUID certified(TenantId tenant, TestIdentity identity) throws Exception {
    UUID id = bench.endpoint(tenant, "https://hook.partner.example/in", "{}");
    String certificate = identity.certificate();
    String key = identity.key();
    byte[] config =
        bench
            .bean(EndpointVault.class)
            .open(sealed(tenant, id))
            .map(open -> open.seal(with(open.config(), certificate, key)))
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow();
    bench.seen(
        "update webhook_endpoint set config = decode('%s', 'hex') where id = '%s'"
            .formatted(HexFormat.of().formatHex(config), id));
    return id;
  }

  private static EndpointConfig with(EndpointConfig now, String certificate, String key) {
    return new EndpointConfig(
        now.url(),
        now.headers(),
        now.description(),
        now.secrets(),
        now.privateKey(),
        certificate,
        key);
  }

  private static SealedEndpoint sealed(TenantId tenant, UUID id) {
    return new SealedEndpoint(
        new WrappedDocumentKey(
            tenant, id, UUID.fromString(column(id, "key_id::text")), bytes(id, "wrapped_key")),
        bytes(id, "config"));
  }

  private static byte[] bytes(UUID id, String column) {
    return HexFormat.of().parseHex(column(id, "encode(" + column + ", 'hex')"));
  }

  private static String column(UUID id, String column) {
    return bench
        .seen("select %s from webhook_endpoint where id = '%s'".formatted(column, id))
        .getFirst();
  }
}
