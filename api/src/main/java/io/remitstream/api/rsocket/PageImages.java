package io.remitstream.api.rsocket;

import io.netty.buffer.Unpooled;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.identity.RelayTokens;
import io.remitstream.api.identity.TokenIssuer.Token;
import io.remitstream.api.web.TraceParent;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.rsocket.GoingAway;
import io.remitstream.streaming.rsocket.PageRequest;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.rsocket.Payload;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.util.DefaultPayload;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages as pictures, drawn by the workers: they open the document themselves, for the tenant that a
 * signed token names.
 */
public final class PageImages {

  private static final Duration DRAWN_WITHIN = Duration.ofSeconds(30);

  private final RelayTokens tokens;
  private final Workers workers;

  PageImages(RelayTokens tokens, Workers workers) {
    this.tokens = tokens;
    this.workers = workers;
  }

  /**
   * A picture (PNG). Fails as not found where there is no such document, or no such page of it.
   *
   * @param page counted from 1
   */
  public Mono<byte[]> png(DocumentId document, int page) {
    return Mono.zip(
            CurrentCaller.get().flatMap(tokens::of), TraceParent.current(), PageImages::address)
        .flatMap(address -> png(address, new PageRequest(document.value(), page)))
        .timeout(DRAWN_WITHIN)
        .onErrorMap(TimeoutException.class, late -> new Unavailable("page reader", late));
  }

  private static RequestMetadata address(Token token, Optional<String> traceparent) {
    return new RequestMetadata(Routes.PAGE, token.token(), traceparent.orElse(null));
  }

  private Mono<byte[]> png(RequestMetadata address, PageRequest request) {
    return workers
        .ask(socket -> socket.requestResponse(addressed(request, address)).map(PageImages::bytes))
        .singleOrEmpty()
        .onErrorMap(PageImages::told);
  }

  private static Payload addressed(PageRequest request, RequestMetadata address) {
    return DefaultPayload.create(Unpooled.wrappedBuffer(request.toBytes()), address.encoded());
  }

  private static byte[] bytes(Payload picture) {
    byte[] png = new byte[picture.data().readableBytes()];
    picture.data().getBytes(picture.data().readerIndex(), png);
    picture.release();
    return png;
  }

  private static Throwable told(Throwable error) {
    return error instanceof ApplicationErrorException said
        ? Told.of(said)
        : new Unavailable("page reader", error);
  }

  /** What the workers say of the document; anything else of theirs is our own failure. */
  private static final class Told extends Fault {

    private Told(Kind kind, String code, String detail) {
      super(kind, code, detail);
    }

    static Throwable of(ApplicationErrorException said) {
      try {
        JsonNode problem = JsonMapper.shared().readTree(String.valueOf(said.getMessage()));
        String type = problem.path("type").asString("");
        String code = type.substring(type.lastIndexOf('/') + 1);
        return new Told(kind(code), code, problem.path("detail").asString(""));
      } catch (JacksonException garbled) {
        return said;
      }
    }

    private static Kind kind(String code) {
      return switch (code) {
        case "not-found" -> Kind.NOT_FOUND;
        case "internal", "unavailable", GoingAway.CODE -> Kind.UNAVAILABLE;
        default -> Kind.UNPROCESSABLE;
      };
    }
  }
}
