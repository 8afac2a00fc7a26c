package io.remitstream.cli.extract;

import io.netty.buffer.Unpooled;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketConnector;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.exceptions.RejectedSetupException;
import io.rsocket.transport.netty.client.WebsocketClientTransport;
import io.rsocket.util.DefaultPayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends files over RSocket and prints what is read of them while it is read, a JSON object a line.
 * The service keeps nothing. No more of a file is sent than what was read of it is printed.
 */
final class StreamedExtraction implements AutoCloseable {

  /** Read to its end, and no remittance. */
  private static final String REJECTED = "REJECTED";

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Fits into a frame of any WebSocket on the way. */
  private static final int CHUNK = 32 * 1024;

  /** Answers that may wait to be printed. */
  private static final int ANSWERS_AHEAD = 64;

  /** What is read at once may come at once, a JSON object a line. */
  private static final RequestMetadata EXTRACT =
      new RequestMetadata(Routes.EXTRACT, null, null, true);

  private final RSocket service;
  private final OutputStream out;
  private final Board board;

  private StreamedExtraction(RSocket service, OutputStream out, Board board) {
    this.service = service;
    this.out = out;
    this.board = board;
  }

  /** Connects; that the key is good shows with the first file. */
  static StreamedExtraction open(Endpoint endpoint, OutputStream out, Board board)
      throws IOException {
    Mono<RSocket> connection =
        RSocketConnector.create()
            .metadataMimeType(RequestMetadata.TYPE)
            .setupPayload(Mono.fromSupplier(() -> payload(new RequestMetadata("", endpoint.key()))))
            .connect(WebsocketClientTransport.create(endpoint.rsocket()));
    try {
      return new StreamedExtraction(connection.blockOptional(CONNECT).orElseThrow(), out, board);
    } catch (RuntimeException unreachable) {
      throw new IOException("The service could not be reached: " + message(unreachable));
    }
  }

  /** Whether a remittance was read; a line tells why where none was. */
  boolean print(String named) throws IOException {
    Board.Entry entry = board.enter(named);
    entry.stage("SENDING");
    try {
      String status = printed(Path.of(named), entry);
      entry.end(status);
      return !status.equals(REJECTED);
    } catch (RuntimeException failed) {
      var outcome = new Outcome.Failed("FAILED", problem(failed));
      new CanonicalCopy(out).problem(named, outcome);
      entry.end(outcome);
      return false;
    }
  }

  private String printed(Path file, Board.Entry entry) throws IOException {
    var told = new Told();
    for (Payload answer : answers(file).toIterable(ANSWERS_AHEAD)) {
      byte[] lines = bytes(answer);
      told.heed(lines);
      entry.show(told.progress());
      out.write(lines);
      out.write('\n');
      out.flush();
    }
    return told.status();
  }

  private Flux<Payload> answers(Path file) {
    return service.requestChannel(
        chunks(file).map(DefaultPayload::create).startWith(payload(EXTRACT)));
  }

  /** Reads the next chunk when it is asked for, on a thread that may wait for the disk. */
  private static Flux<byte[]> chunks(Path file) {
    return Flux.generate(
            () -> Files.newInputStream(file), StreamedExtraction::next, StreamedExtraction::close)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static InputStream next(InputStream file, SynchronousSink<byte[]> sink) {
    try {
      byte[] chunk = file.readNBytes(CHUNK);
      if (chunk.length == 0) {
        sink.complete();
      } else {
        sink.next(chunk);
      }
    } catch (IOException unreadable) {
      sink.error(unreadable);
    }
    return file;
  }

  private static void close(InputStream file) {
    try {
      file.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bytes(Payload answer) {
    var data = answer.getData();
    byte[] json = new byte[data.remaining()];
    data.get(json);
    return json;
  }

  private static Payload payload(RequestMetadata metadata) {
    return DefaultPayload.create(Unpooled.EMPTY_BUFFER, metadata.encoded());
  }

  private static Problem problem(RuntimeException failed) {
    Throwable cause = Exceptions.unwrap(failed);
    return switch (cause) {
      case ApplicationErrorException said -> said(said);
      case RejectedSetupException rejected ->
          Problem.of(String.valueOf(rejected.getMessage()), "The key was refused", null);
      case IOException unreadable ->
          Problem.of("file-not-readable", "The file cannot be read", message(unreadable));
      default -> Problem.of("connection-broken", "The connection broke", message(cause));
    };
  }

  private static Problem said(ApplicationErrorException said) {
    try {
      return JsonMapper.shared().readValue(String.valueOf(said.getMessage()), Problem.class);
    } catch (JacksonException noProblem) {
      return Problem.of("unexpected-answer", "The service refused", null);
    }
  }

  private static String message(Throwable failed) {
    return String.valueOf(Exceptions.unwrap(failed).getMessage());
  }

  @Override
  public void close() {
    service.dispose();
  }
}
