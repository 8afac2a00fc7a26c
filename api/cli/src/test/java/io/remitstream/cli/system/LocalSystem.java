package io.remitstream.cli.system;

import io.remitstream.cli.fake.PreparedHome;
import io.remitstream.cli.fake.RemitProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged services, as {@code ./remit} prepares them, behind one gateway, on free ports, with
 * data in {@code work/data}: what {@code ./remit serve} starts.
 *
 * @param key of the tenant {@code acme}, with every scope
 */
public record LocalSystem(RemitProcess serve, Path home, Path work, URI url, String key)
    implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 50;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static LocalSystem start(Path work) throws IOException, InterruptedException {
    return start(work, Map.of());
  }

  /**
   * @param settings of the services, as environment variables
   */
  public static LocalSystem start(Path work, Map<String, String> settings)
      throws IOException, InterruptedException {
    var all = new HashMap<>(settings);
    all.putAll(PreparedHome.SETTINGS);
    return startWith(work, all);
  }

  /** The first run after a build: from its stop on, every JVM has a cache of what it learnt. */
  static LocalSystem learning(Path work) throws IOException, InterruptedException {
    return startWith(work, PreparedHome.LEARNING);
  }

  private static LocalSystem startWith(Path work, Map<String, String> all)
      throws IOException, InterruptedException {
    Path home = PreparedHome.shared();
    RemitProcess serve = RemitProcess.start(home, work, all, "serve");
    String line = serve.awaitLine("Remitstream serves at ");
    URI url = URI.create(line.substring(line.indexOf("http")).strip());
    return new LocalSystem(serve, home, work, url, newKey(home, work, "acme"));
  }

  /** The same system as another tenant sees it. */
  LocalSystem as(String tenant) throws IOException, InterruptedException {
    return new LocalSystem(serve, home, work, url, newKey(home, work, tenant));
  }

  static String newKey(Path home, Path work, String tenant)
      throws IOException, InterruptedException {
    RemitProcess create = RemitProcess.start(home, work, "key", "create", "--tenant", tenant);
    String line = create.awaitLine("rsk_");
    create.exitCode();
    return line.substring(line.indexOf("rsk_")).strip();
  }

  Path data() {
    return work.resolve("data");
  }

  /** One of workers, api, gateway, kafka and postgres, as it runs now. */
  public ProcessHandle process(String part) throws IOException {
    Path note =
        part.equals("postgres")
            ? data().resolve("postgres/data/postmaster.pid")
            : data().resolve("run").resolve(part + ".pid");
    long number = Long.parseLong(Files.readAllLines(note).getFirst().strip());
    return ProcessHandle.of(number).orElseThrow();
  }

  RemitProcess remit(String... arguments) throws IOException {
    return RemitProcess.start(home, work, arguments);
  }

  /** Of gateway, api and workers, as their processes hold them. */
  List<Integer> managementPorts() {
    return Stream.of("gateway", "api", "workers").map(this::managementPort).toList();
  }

  int managementPort(String service) {
    try {
      return Integer.parseInt(
          Files.readAllLines(data().resolve("run").resolve(service + ".pid")).get(1));
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  /** Waits until the service with this management port takes requests. */
  void awaitReady(int port) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(port)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not ready in time: " + port);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  boolean isReady(int port) throws InterruptedException {
    try {
      return management(port, "/actuator/health/readiness").contains("\"UP\"");
    } catch (IOException notYet) {
      return false;
    }
  }

  String management(int port, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key);
  }

  /** A request whose answer has no end. */
  HttpRequest.Builder endless(String path) {
    return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + key);
  }

  HttpResponse<Stream<String>> lines(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofLines());
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** Stops everything, as {@code ./remit stop} does. */
  @Override
  public void close() throws IOException, InterruptedException {
    remit("stop").exitCode();
    serve.exitCode();
  }
}
