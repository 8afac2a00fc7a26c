package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.rsocket.RequestMetadata;
import io.rsocket.ConnectionSetupPayload;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketServer;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.exceptions.RejectedSetupException;
import io.rsocket.transport.netty.server.CloseableChannel;
import io.rsocket.transport.netty.server.WebsocketServerTransport;
import io.rsocket.util.DefaultPayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The command's side, against a service that answers each chunk with a claim. */
@Timeout(60)
class StreamedExtractionTest {

  private static final String KEY = "rsk_key";
  private static final String CLAIM = "{\"kind\":\"claim\",\"bytes\":%d}";
  private static final String PAGE = "{\"kind\":\"page\",\"page\":{\"read\":2,\"of\":2}}";
  private static final String SUMMARY =
      "{\"kind\":\"summary\",\"summary\":{\"status\":\"PROCESSED\"}}";
  private static final String PROBLEM =
      "{\"type\":\"https://remitstream.io/problems/not-an-835\",\"title\":\"Not an"
          + " 835\",\"detail\":\"No.\"}";

  @TempDir Path work;
  private final List<RequestMetadata> asked = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private CloseableChannel service;

  @BeforeEach
  void serve() {
    service =
        RSocketServer.create(this::accept).bindNow(WebsocketServerTransport.create("127.0.0.1", 0));
  }

  @AfterEach
  void stop() {
    service.dispose();
  }

  private Mono<RSocket> accept(ConnectionSetupPayload setup, RSocket client) {
    return KEY.equals(RequestMetadata.of(setup).bearer())
        ? Mono.just(new Answers())
        : Mono.error(new RejectedSetupException("unauthenticated"));
  }

  private final class Answers implements RSocket {
    @Override
    public Flux<Payload> requestChannel(Publisher<Payload> payloads) {
      return Flux.from(payloads)
          .doOnNext(this::note)
          .filter(chunk -> chunk.getData().hasRemaining())
          .map(StreamedExtractionTest::answer)
          .concatWith(Mono.fromSupplier(() -> DefaultPayload.create(PAGE + "\n" + SUMMARY)));
    }

    private void note(Payload chunk) {
      if (chunk.hasMetadata()) {
        asked.add(RequestMetadata.of(chunk));
      }
    }
  }

  private static Payload answer(Payload chunk) {
    if (chunk.getDataUtf8().startsWith("FAIL")) {
      throw new ApplicationErrorException(PROBLEM);
    }
    return DefaultPayload.create(CLAIM.formatted(chunk.getData().remaining()));
  }

  @Test
  void printShouldPrintALineForEveryItem() throws IOException {
    Path file = Files.write(work.resolve("large.835"), new byte[80 * 1024]);

    assertThat(printed(KEY, file.toString())).isTrue();

    assertThat(lines())
        .containsExactly(
            CLAIM.formatted(32 * 1024),
            CLAIM.formatted(32 * 1024),
            CLAIM.formatted(16 * 1024),
            PAGE,
            SUMMARY);
    assertThat(asked).containsExactly(new RequestMetadata("extract", null, null, true));
    assertThat(err.toString()).contains(file + ": EXTRACTING", file + ": PROCESSED");
  }

  @Test
  void printShouldPrintTheProblemWhenTheServiceRefusesTheFile() throws IOException {
    Path file = Files.writeString(work.resolve("bad.835"), "FAIL");

    assertThat(printed(KEY, file.toString())).isFalse();

    assertThat(lines())
        .containsExactly(
            "{\"fileName\":\"%s\",\"status\":\"FAILED\",\"problem\":%s}".formatted(file, PROBLEM));
    assertThat(err.toString()).contains("FAILED, Not an 835");
  }

  @Test
  void printShouldPrintTheProblemWhenTheFileOrTheKeyIsNotGood() throws IOException {
    assertThat(printed(KEY, work.resolve("none").toString())).isFalse();
    assertThat(lines()).singleElement().asString().contains("problems/file-not-readable");

    out.reset();
    Path file = Files.writeString(work.resolve("good.835"), "ISA");
    assertThat(printed("rsk_other", file.toString())).isFalse();
    assertThat(lines()).singleElement().asString().contains("problems/unauthenticated");
  }

  private boolean printed(String key, String file) throws IOException {
    var url = URI.create("http://127.0.0.1:" + service.address().getPort());
    try (Board board = Board.plain(new PrintWriter(err, true));
        var extraction = StreamedExtraction.open(new Endpoint(url, key), out, board)) {
      return extraction.print(file);
    }
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
