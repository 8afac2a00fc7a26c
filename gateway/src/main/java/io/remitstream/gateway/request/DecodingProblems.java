package io.remitstream.gateway.request;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.ReferenceCountUtil;
import io.remitstream.gateway.problem.Problem;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * Gives a body to what the server refuses before it is a request: a request line or headers that
 * exceed the limit, a body that stands still, bytes that are no HTTP. Otherwise those answers would
 * be empty.
 */
@Sharable
public final class DecodingProblems extends ChannelOutboundHandlerAdapter {

  private record Kind(String code, String title, String detail) {}

  private static final Map<Integer, Kind> KINDS =
      Map.of(
          400, new Kind("bad-request", "Bad request", "The request is not well-formed HTTP."),
          408,
              new Kind(
                  "request-timeout", "Request timeout", "The request took too long to arrive."),
          413, new Kind("too-large", "Too large", "The request exceeds the limit."),
          414, new Kind("uri-too-long", "URI too long", "The request line exceeds the limit."),
          431, new Kind("headers-too-large", "Headers too large", "The headers exceed the limit."));

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    context.write(message instanceof FullHttpResponse answer ? told(answer) : message, promise);
  }

  private static FullHttpResponse told(FullHttpResponse answer) {
    Kind kind = KINDS.get(answer.status().code());
    return kind == null || answer.content().isReadable() ? answer : problem(answer, kind);
  }

  private static FullHttpResponse problem(FullHttpResponse answer, Kind kind) {
    String requestId = RequestId.next();
    ByteBuf body =
        Unpooled.wrappedBuffer(
            Problem.of(kind.code(), kind.title(), answer.status().code(), kind.detail(), requestId)
                .json());
    var told =
        new DefaultFullHttpResponse(
            answer.protocolVersion(),
            answer.status(),
            body,
            answer.headers().copy(),
            answer.trailingHeaders().copy());
    told.headers()
        .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set(RequestId.HEADER, requestId);
    SecurityHeaders.ALL.forEach((name, value) -> told.headers().set(name, value));
    ReferenceCountUtil.release(answer);
    return told;
  }
}
