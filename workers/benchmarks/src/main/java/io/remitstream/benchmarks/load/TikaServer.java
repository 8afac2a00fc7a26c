package io.remitstream.benchmarks.load;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.util.retry.Retry;

/** Apache Tika's server in a process of its own, on the loopback. */
final class TikaServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STEP = Duration.ofMillis(200);

  private final Process process;
  private final HttpClient http;

  /**
   * @param jar the server, with everything it needs in it
   */
  TikaServer(Path jar) throws IOException {
    int port = freePort();
    this.process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "--noFork")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    this.http = HttpClient.create().baseUrl("http://127.0.0.1:" + port);
    ready();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void ready() {
    Waiting.awaited(
        http.get()
            .uri("/version")
            .response()
            .retryWhen(Retry.fixedDelay(START.dividedBy(STEP), STEP)),
        START);
  }

  /** What it is asked for. */
  enum Form {
    /** Bare text. */
    TEXT("/tika", "text/plain"),

    /** Paragraphs and pages as XHTML, with what it finds of metadata. */
    XHTML("/rmeta/xml", "application/json");

    private final String path;
    private final String accepted;

    Form(String path, String accepted) {
      this.path = path;
      this.accepted = accepted;
    }
  }

  /** How many characters it answers. */
  Mono<Integer> read(byte[] document, Form form) {
    return http.headers(headers -> headers.set("Accept", form.accepted))
        .put()
        .uri(form.path)
        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(document)))
        .responseSingle((answer, body) -> body.asString().defaultIfEmpty(""))
        .map(String::length);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
