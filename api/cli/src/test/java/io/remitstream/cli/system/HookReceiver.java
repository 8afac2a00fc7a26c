package io.remitstream.cli.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.streaming.webhook.WebhookSignatures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives webhooks, verifies each, and keeps what it took. One that flaps takes a webhook and then
 * hangs up on its sender, or refuses it, now and then.
 */
final class HookReceiver implements AutoCloseable {

  private static final int OK = 204;
  private static final int UNAVAILABLE = 503;
  private static final int FORGED = 400;

  /** Of so many webhooks one is refused, and one is taken without an answer. */
  private static final int TURNS = 12;

  private static final int REFUSED = 2;
  private static final int HUNG_UP = 3;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebhookSecret secret = WebhookSecret.create();
  private final boolean flaps;
  private final AtomicInteger turn = new AtomicInteger();
  private final List<Hook> taken = new ArrayList<>();
  private final List<String> forged = new ArrayList<>();

  /**
   * A webhook as it came.
   *
   * @param sha256 of its body, hexadecimal
   */
  record Hook(long sequence, String id, String sha256) {
    String line() {
      return sequence + "," + id + "," + sha256;
    }
  }

  private HookReceiver(HttpServer server, boolean flaps) {
    this.server = server;
    this.flaps = flaps;
  }

  static HookReceiver open(boolean flaps) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var receiver = new HookReceiver(HttpServer.create(address, 0), flaps);
    receiver.server.setExecutor(receiver.threads);
    receiver.server.createContext("/", receiver::receive);
    receiver.server.start();
    return receiver;
  }

  String url() {
    return "http://127.0.0.1:%d/in".formatted(server.getAddress().getPort());
  }

  String secret() {
    return secret.text();
  }

  /** Repeats included, in the order in which they came. */
  synchronized List<Hook> taken() {
    return List.copyOf(taken);
  }

  /** Ids of what was not signed as it should have been. */
  synchronized List<String> forged() {
    return List.copyOf(forged);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int now = flaps ? turn.incrementAndGet() % TURNS : 0;
      if (now == REFUSED) {
        exchange.sendResponseHeaders(UNAVAILABLE, -1);
        return;
      }
      boolean genuine = take(exchange, body);
      if (now != HUNG_UP) {
        exchange.sendResponseHeaders(genuine ? OK : FORGED, -1);
      }
    }
  }

  private synchronized boolean take(HttpExchange exchange, byte[] body) {
    String id = header(exchange, WebhookSignatures.ID);
    Instant at =
        Instant.ofEpochSecond(Long.parseLong(header(exchange, WebhookSignatures.TIMESTAMP)));
    String signature = WebhookSignatures.v1(List.of(secret), id, at, body);
    if (!signature.equals(header(exchange, WebhookSignatures.SIGNATURE))) {
      forged.add(id);
      return false;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    long sequence = JsonMapper.shared().readTree(text).path("sequence").asLong();
    taken.add(new Hook(sequence, id, sha256(body)));
    return true;
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "0" : value;
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
