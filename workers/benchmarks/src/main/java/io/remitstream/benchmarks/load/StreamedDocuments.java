package io.remitstream.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.util.ByteProcessor;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketConnector;
import io.rsocket.transport.netty.client.WebsocketClientTransport;
import io.rsocket.util.DefaultPayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Documents through the extraction that keeps nothing: bytes go in over a WebSocket of the gateway,
 * items come out.
 */
final class StreamedDocuments implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int CHUNK = 32 * 1024;
  private static final ByteBuf LAST =
      Unpooled.unreleasableBuffer(
          Unpooled.copiedBuffer("{\"kind\":\"summary\"", StandardCharsets.US_ASCII));
  private static final RequestMetadata EXTRACT =
      new RequestMetadata(Routes.EXTRACT, null, null, true);

  private final RSocket service;

  StreamedDocuments(URI url, String key) {
    URI socket = URI.create("ws://%s:%d/rsocket".formatted(url.getHost(), url.getPort()));
    this.service =
        Waiting.awaited(
            RSocketConnector.create()
                .metadataMimeType(RequestMetadata.TYPE)
                .setupPayload(
                    Mono.fromSupplier(
                        () -> payload(new RequestMetadata("", key), Unpooled.EMPTY_BUFFER)))
                .connect(WebsocketClientTransport.create(socket)),
            CONNECT);
  }

  /** How many answers it gets; fails where the summary does not come last. */
  Mono<Integer> extracted(byte[] document) {
    return Mono.defer(
        () -> {
          var ended = new AtomicBoolean();
          return service
              .requestChannel(chunks(document))
              .doOnNext(answer -> ended.set(isLast(answer)))
              .count()
              .filter(answers -> ended.get())
              .switchIfEmpty(Mono.error(() -> new IllegalStateException("no summary")))
              .map(Long::intValue);
        });
  }

  /** Whether the last of its lines is the summary. */
  private static boolean isLast(Payload answer) {
    ByteBuf lines = answer.sliceData();
    int from = lines.forEachByteDesc(ByteProcessor.FIND_LF) + 1;
    int length = LAST.readableBytes();
    boolean last =
        lines.readableBytes() >= from + length
            && ByteBufUtil.equals(lines, from, LAST, LAST.readerIndex(), length);
    answer.release();
    return last;
  }

  /** The first says what is asked for, too. */
  private static Flux<Payload> chunks(byte[] document) {
    int chunks = (document.length + CHUNK - 1) / CHUNK;
    return Flux.range(0, chunks)
        .map(
            at ->
                at == 0
                    ? payload(EXTRACT, chunk(document, 0))
                    : DefaultPayload.create(chunk(document, at)));
  }

  private static ByteBuf chunk(byte[] document, int at) {
    int from = at * CHUNK;
    return Unpooled.wrappedBuffer(document, from, Math.min(CHUNK, document.length - from));
  }

  private static Payload payload(RequestMetadata metadata, ByteBuf data) {
    return DefaultPayload.create(data, metadata.encoded());
  }

  @Override
  public void close() {
    service.dispose();
  }
}
