package io.remitstream.streaming.rsocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.rsocket.Payload;
import io.rsocket.metadata.AuthMetadataCodec;
import io.rsocket.metadata.CompositeMetadata;
import io.rsocket.metadata.CompositeMetadataCodec;
import io.rsocket.metadata.RoutingMetadata;
import io.rsocket.metadata.TaggingMetadataCodec;
import io.rsocket.metadata.WellKnownAuthType;
import io.rsocket.metadata.WellKnownMimeType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes and who asks, as composite metadata ({@code
 * message/x.rsocket.composite-metadata.v0}) with a route ({@code message/x.rsocket.routing.v0}) and
 * a bearer's credential ({@code message/x.rsocket.authentication.v0}). A trace's place is an entry
 * whose type is the name of its header (W3C Trace Context, section 3.2), as Micrometer sends it.
 *
 * @param route empty where none is given
 * @param bearer a secret: never logged
 * @param traceparent null where none is given, or none of the version that is known
 * @param lines whether an answer may hold several items, a JSON object a line: {@value #LINES} is
 *     among the types accepted ({@code message/x.rsocket.accept-mime-types.v0})
 */
public record RequestMetadata(
    String route, @Nullable String bearer, @Nullable String traceparent, boolean lines) {

  /** The type of answers of several items. */
  public static final String LINES = "application/x-ndjson";

  /** The name of a trace's place, on every way that it takes. */
  public static final String TRACEPARENT = "traceparent";

  /** {@code 00-trace-span-flags}. */
  private static final int TRACEPARENT_BYTES = 55;

  /** The metadata type of every connection. */
  public static final String TYPE =
      WellKnownMimeType.MESSAGE_RSOCKET_COMPOSITE_METADATA.getString();

  /** Without a trace, for answers of one item each. */
  public RequestMetadata(String route, @Nullable String bearer) {
    this(route, bearer, null, false);
  }

  /** For answers of one item each. */
  public RequestMetadata(String route, @Nullable String bearer, @Nullable String traceparent) {
    this(route, bearer, traceparent, false);
  }

  /**
   * Reads it; entries of other types are passed over. The payload stays as it is.
   *
   * @throws GarbledMetadata where it is not composite metadata of these forms
   */
  public static RequestMetadata of(Payload payload) {
    try {
      return read(payload.sliceMetadata());
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException no) {
      throw new GarbledMetadata();
    }
  }

  private static RequestMetadata read(ByteBuf metadata) {
    String route = "";
    String bearer = null;
    String traceparent = null;
    boolean lines = false;
    for (CompositeMetadata.Entry entry : new CompositeMetadata(metadata, false)) {
      if (is(entry, WellKnownMimeType.MESSAGE_RSOCKET_ROUTING)) {
        route = route(entry.getContent());
      } else if (is(entry, WellKnownMimeType.MESSAGE_RSOCKET_AUTHENTICATION)) {
        bearer = bearer(entry.getContent());
      } else if (TRACEPARENT.equals(entry.getMimeType())) {
        traceparent = traceparent(entry.getContent());
      } else if (is(entry, WellKnownMimeType.MESSAGE_RSOCKET_ACCEPT_MIMETYPES)) {
        lines = accepts(entry.getContent());
      }
    }
    return new RequestMetadata(route, bearer, traceparent, lines);
  }

  /** Each is a byte that names a type that is well known, or one of length less one and a name. */
  private static boolean accepts(ByteBuf types) {
    boolean lines = false;
    while (types.isReadable()) {
      byte length = types.readByte();
      lines |=
          length >= 0
              && LINES.contentEquals(types.readCharSequence(length + 1, StandardCharsets.US_ASCII));
    }
    return lines;
  }

  private static @Nullable String traceparent(ByteBuf content) {
    return content.readableBytes() == TRACEPARENT_BYTES
        ? content.toString(StandardCharsets.US_ASCII)
        : null;
  }

  private static boolean is(CompositeMetadata.Entry entry, WellKnownMimeType type) {
    return type.getString().equals(entry.getMimeType());
  }

  private static String route(ByteBuf content) {
    var tags = new RoutingMetadata(content).iterator();
    return tags.hasNext() ? tags.next() : "";
  }

  private static @Nullable String bearer(ByteBuf content) {
    return AuthMetadataCodec.isWellKnownAuthType(content)
            && AuthMetadataCodec.readWellKnownAuthType(content) == WellKnownAuthType.BEARER
        ? AuthMetadataCodec.readPayload(content).toString(StandardCharsets.US_ASCII)
        : null;
  }

  /** The bytes, for whoever sends them to release. */
  public ByteBuf encoded() {
    CompositeByteBuf metadata = ByteBufAllocator.DEFAULT.compositeBuffer();
    if (!route.isEmpty()) {
      add(
          metadata,
          WellKnownMimeType.MESSAGE_RSOCKET_ROUTING,
          TaggingMetadataCodec.createTaggingContent(ByteBufAllocator.DEFAULT, List.of(route)));
    }
    if (bearer != null) {
      add(
          metadata,
          WellKnownMimeType.MESSAGE_RSOCKET_AUTHENTICATION,
          AuthMetadataCodec.encodeBearerMetadata(ByteBufAllocator.DEFAULT, bearer.toCharArray()));
    }
    if (traceparent != null) {
      CompositeMetadataCodec.encodeAndAddMetadata(
          metadata,
          ByteBufAllocator.DEFAULT,
          TRACEPARENT,
          Unpooled.copiedBuffer(traceparent, StandardCharsets.US_ASCII));
    }
    if (lines) {
      add(metadata, WellKnownMimeType.MESSAGE_RSOCKET_ACCEPT_MIMETYPES, accepted());
    }
    return metadata;
  }

  private static ByteBuf accepted() {
    return Unpooled.buffer(1 + LINES.length())
        .writeByte(LINES.length() - 1)
        .writeBytes(LINES.getBytes(StandardCharsets.US_ASCII));
  }

  private static void add(CompositeByteBuf metadata, WellKnownMimeType type, ByteBuf content) {
    CompositeMetadataCodec.encodeAndAddMetadata(metadata, ByteBufAllocator.DEFAULT, type, content);
  }

  @Override
  public String toString() {
    return "RequestMetadata[" + route + "]";
  }
}
