package io.remitstream.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verifier that partners copy, as it is published: one file, compiled by itself for Java 17.
 */
class WebhookVerifierTest {

  private static final Path PUBLISHED = Path.of("src/main/resources/webhooks");
  private static final Path VECTORS = PUBLISHED.resolve("vectors.json");
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir static Path classes;
  @TempDir Path directory;
  private static URLClassLoader loader;
  private static Method run;

  @BeforeAll
  static void compile() throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var warnings = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
      var task =
          compiler.getTask(
              warnings,
              files,
              null,
              List.of("-d", classes.toString(), "--release", "17", "-Xlint:all", "-Werror"),
              null,
              files.getJavaFileObjects(PUBLISHED.resolve("WebhookVerifier.java")));
      assertThat(task.call()).as("%s", warnings).isTrue();
    }
    loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    run =
        loader
            .loadClass("WebhookVerifier")
            .getMethod("run", PrintStream.class, String.class, String[].class);
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  private record Run(int code, String said) {}

  private static Run run(String... words) throws Exception {
    var said = new ByteArrayOutputStream();
    int code = (int) run.invoke(null, new PrintStream(said, true, UTF_8), "the-key", words);
    return new Run(code, said.toString(UTF_8));
  }

  @Test
  void vectorsShouldFit() throws Exception {
    assertThat(run("vectors", VECTORS.toString())).isEqualTo(new Run(0, "39 of 39 vectors fit\n"));
  }

  @Test
  void vectorsShouldNotFitWhenOneIsChanged() throws Exception {
    String vectors = Files.readString(VECTORS).replaceFirst("\"leaf\": \"..", "\"leaf\": \"zz");
    Path changed = Files.writeString(directory.resolve("changed.json"), vectors);

    assertThat(run("vectors", changed.toString()))
        .isEqualTo(new Run(1, "38 of 39 vectors fit\nwrong: leaf 1\n"));
  }

  @Test
  void proveShouldFetchWhatIsMissing() throws Exception {
    JsonNode complete = statement("all of 2");
    Files.writeString(directory.resolve("statement.json"), JSON.writeValueAsString(complete));
    Files.writeString(directory.resolve("received.csv"), "sequence,id,sha256\n" + row(complete, 0));
    HttpServer service = service(leaf(1));
    try {
      String endpoint = "http://127.0.0.1:" + service.getAddress().getPort() + "/v1/webhooks/one";
      Run proved =
          run(
              "prove",
              "--key",
              complete.get("key").asString(),
              "--statement",
              directory.resolve("statement.json").toString(),
              "--received",
              directory.resolve("received.csv").toString(),
              "--endpoint",
              endpoint,
              "--into",
              directory.resolve("fetched").toString());

      assertThat(proved).isEqualTo(new Run(0, "incomplete, missing: 2\nfetched 1: complete\n"));
      assertThat(directory.resolve("fetched/2.json")).hasContent(leaf(1).get("body").asString());
    } finally {
      service.stop(0);
    }
  }

  @Test
  void proveShouldSayHowItIsCalled() throws Exception {
    assertThat(run("prove", "--key", "whpk_AAAA").code()).isEqualTo(2);
    assertThat(run("prove", "--key", "whpk_AAAA").said()).startsWith("usage: prove");
  }

  private static JsonNode statement(String name) throws IOException {
    return JSON.readTree(Files.readString(VECTORS))
        .get("statements")
        .valueStream()
        .filter(one -> one.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode leaf(int index) throws IOException {
    return JSON.readTree(Files.readString(VECTORS)).get("leaves").get(index);
  }

  private static String row(JsonNode statement, int index) {
    return statement
        .get("received")
        .get(index)
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.joining(","));
  }

  /** Answers as the contract has it, for one delivery. */
  private static HttpServer service(JsonNode leaf) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var id = leaf.get("id").asString();
    Map<String, Object> answers =
        Map.of(
            "/v1/webhooks/one/deliveries?fromSequence=2&toSequence=2&limit=1",
            Map.of("items", List.of(Map.of("deliveryId", "d2"))),
            "/v1/webhooks/one/deliveries/d2",
            Map.of("eventId", id, "body", leaf.get("body").asString()));
    server.createContext(
        "/",
        exchange -> {
          assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
              .isEqualTo("Bearer the-key");
          byte[] answer = JSON.writeValueAsBytes(answers.get(exchange.getRequestURI().toString()));
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }
}
