package io.remitstream.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.streaming.webhook.WebhookSignatures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives webhooks on this machine as a partner would: verifies each, answers the challenge, and
 * tells the others with the document that they are about.
 */
final class DemoReceiver implements AutoCloseable {

  private static final int LONGEST = 64 * 1024;
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;

  private final WebhookSecret secret = WebhookSecret.create();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BiConsumer<UUID, String> tell;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final CountDownLatch expected;

  private DemoReceiver(HttpServer server, int expected, BiConsumer<UUID, String> tell) {
    this.server = server;
    this.expected = new CountDownLatch(expected);
    this.tell = tell;
  }

  /**
   * Listens on a free port.
   *
   * @param expected how many webhooks {@link #await} waits for
   * @param tell is given a document and what is to be said of it
   */
  static DemoReceiver open(int expected, BiConsumer<UUID, String> tell) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var receiver = new DemoReceiver(HttpServer.create(address, 0), expected, tell);
    receiver.server.setExecutor(receiver.threads);
    receiver.server.createContext("/", receiver::receive);
    receiver.server.start();
    return receiver;
  }

  URI url() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://127.0.0.1:%d/webhooks".formatted(address.getPort()));
  }

  WebhookSecret secret() {
    return secret;
  }

  /** Waits for as many as were expected; returns how many are still missing after this long. */
  long await(Duration atMost) throws InterruptedException {
    return expected.await(atMost.toMillis(), TimeUnit.MILLISECONDS) ? 0 : expected.getCount();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
      Optional<Received> webhook = verified(exchange, body);
      if (webhook.isPresent()) {
        take(exchange, webhook.get());
      } else {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
      }
    }
  }

  private Optional<Received> verified(HttpExchange exchange, byte[] body) {
    return Received.verified(secret, name -> header(exchange, name), body, Instant.now());
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private void take(HttpExchange exchange, Received webhook) throws IOException {
    if (webhook.isChallenge()) {
      echo(exchange, webhook.challenge());
      return;
    }
    exchange.sendResponseHeaders(NO_CONTENT, -1);
    if (webhook.isEvent() && seen.add(header(exchange, WebhookSignatures.ID))) {
      tell.accept(
          webhook.document(),
          "webhook %d, %s, signature verified".formatted(webhook.sequence(), webhook.type()));
      expected.countDown();
    }
  }

  private void echo(HttpExchange exchange, String challenge) throws IOException {
    byte[] answer =
        JsonMapper.shared()
            .writeValueAsBytes(
                Map.of(
                    "challenge",
                    challenge,
                    "signature",
                    WebhookSignatures.ofChallenge(secret, challenge)));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(OK, answer.length);
    exchange.getResponseBody().write(answer);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
