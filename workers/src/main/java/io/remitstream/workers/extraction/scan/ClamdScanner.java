package io.remitstream.workers.extraction.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.remitstream.streaming.fault.Fault;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.tcp.TcpClient;

/**
 * Sends files to clamd over TCP, as chunks (INSTREAM, see clamd(8)), and reads its one answer. A
 * connection a file. Whatever is not a plain "OK" after the last byte is not clean.
 */
public final class ClamdScanner implements Scanner {

  private static final String COMMAND = "zINSTREAM\0";
  private static final int LONGEST_CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4 * 1024;
  private static final String CLEAN = "stream: OK";
  private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
  private static final Pattern UNPRINTABLE = Pattern.compile("[^A-Za-z0-9._:/()-]");

  private final ClamdSettings settings;
  private final TcpClient client;

  public ClamdScanner(ClamdSettings settings) {
    this.settings = settings;
    this.client =
        TcpClient.newConnection()
            .host(Objects.requireNonNull(settings.host(), "host"))
            .port(settings.port())
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(settings.connect().toMillis()));
  }

  @Override
  public Mono<Void> scan(Flux<ByteBuffer> bytes) {
    return Mono.usingWhen(client.connect(), on -> asked(on, bytes), ClamdScanner::closed)
        .timeout(settings.timeout())
        .onErrorMap(error -> !(error instanceof Fault), ClamdScanner::failure)
        .then();
  }

  private static Mono<Void> closed(Connection connection) {
    return Mono.fromRunnable(connection::dispose);
  }

  /**
   * clamd may answer before the last byte, and what it says then holds: but never that it is clean.
   * Once the last frame goes out its answer is taken: it may be here before the word that the frame
   * was written.
   */
  private Mono<Void> asked(Connection connection, Flux<ByteBuffer> bytes) {
    var sent = new AtomicBoolean();
    Mono<ByteBuf> last =
        Mono.fromSupplier(
            () -> {
              sent.set(true);
              return Unpooled.copyInt(0);
            });
    Mono<Void> sending =
        connection.outbound().send(frames(bytes).concatWith(last), frame -> true).then();
    return Mono.firstWithSignal(answer(connection), sending.then(Mono.never()))
        .flatMap(answer -> judged(answer, sent.get()));
  }

  private Flux<ByteBuf> frames(Flux<ByteBuffer> bytes) {
    var total = new AtomicLong();
    return Flux.just(Unpooled.copiedBuffer(COMMAND, US_ASCII))
        .concatWith(
            bytes.filter(ByteBuffer::hasRemaining).concatMap(chunk -> cut(chunk, total), 1));
  }

  private Flux<ByteBuf> cut(ByteBuffer chunk, AtomicLong total) {
    if (total.addAndGet(chunk.remaining()) > settings.maxSize().toBytes()) {
      return Flux.error(ScanRefused.failed("the file is larger than is scanned"));
    }
    return Flux.generate(
        () -> chunk,
        (rest, sink) -> {
          int length = Math.min(LONGEST_CHUNK, rest.remaining());
          sink.next(frame(rest.slice(rest.position(), length)));
          rest.position(rest.position() + length);
          if (!rest.hasRemaining()) {
            sink.complete();
          }
          return rest;
        });
  }

  private static ByteBuf frame(ByteBuffer chunk) {
    return Unpooled.wrappedBuffer(
        Unpooled.copyInt(chunk.remaining()), Unpooled.wrappedBuffer(chunk));
  }

  private static Mono<String> answer(Connection connection) {
    return connection
        .inbound()
        .receive()
        .asByteArray()
        .map(part -> new String(part, US_ASCII))
        .scan(String::concat)
        .doOnNext(ClamdScanner::requireShort)
        .filter(answer -> answer.indexOf('\0') >= 0)
        .next()
        .map(answer -> answer.substring(0, answer.indexOf('\0')))
        .switchIfEmpty(Mono.error(() -> ScanRefused.failed("the scanner hung up")));
  }

  private static void requireShort(String answer) {
    if (answer.length() > LONGEST_ANSWER) {
      throw ScanRefused.failed("the scanner's answer does not end");
    }
  }

  private static Mono<Void> judged(String answer, boolean sent) {
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      String signature = UNPRINTABLE.matcher(found.group(1)).replaceAll("_");
      return Mono.error(ScanRefused.found(signature));
    }
    if (answer.equals(CLEAN) && sent) {
      return Mono.empty();
    }
    return Mono.error(ScanRefused.failed(meaning(answer)));
  }

  private static String meaning(String answer) {
    if (answer.contains("size limit exceeded")) {
      return "the file is larger than the scanner takes";
    }
    return answer.equals(CLEAN)
        ? "the scanner answered before the end of the file"
        : "the scanner's answer is not understood";
  }

  private static ScanRefused failure(Throwable error) {
    return ScanRefused.failed(
        error instanceof TimeoutException
            ? "the scanner took too long"
            : "the scanner does not answer");
  }
}
