package io.remitstream.streaming.rsocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
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
 * a bearer's credential ({@code message/x.rsocket.authentication.v0}).
 *
 * @param route empty where none is given
 * @param bearer a secret: never logged
 */
public record RequestMetadata(String route, @Nullable String bearer) {

  /** The metadata type of every connection. */
  public static final String TYPE =
      WellKnownMimeType.MESSAGE_RSOCKET_COMPOSITE_METADATA.getString();

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
    for (CompositeMetadata.Entry entry : new CompositeMetadata(metadata, false)) {
      if (is(entry, WellKnownMimeType.MESSAGE_RSOCKET_ROUTING)) {
        route = route(entry.getContent());
      } else if (is(entry, WellKnownMimeType.MESSAGE_RSOCKET_AUTHENTICATION)) {
        bearer = bearer(entry.getContent());
      }
    }
    return new RequestMetadata(route, bearer);
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
    return metadata;
  }

  private static void add(CompositeByteBuf metadata, WellKnownMimeType type, ByteBuf content) {
    CompositeMetadataCodec.encodeAndAddMetadata(metadata, ByteBufAllocator.DEFAULT, type, content);
  }

  @Override
  public String toString() {
    return "RequestMetadata[" + route + "]";
  }
}
