package io.remitstream.streaming.rsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.rsocket.metadata.CompositeMetadataCodec;
import io.rsocket.metadata.WellKnownMimeType;
import io.rsocket.util.DefaultPayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMetadataTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void metadataShouldBeReadAsItWasWritten(boolean lines) {
    var written = new RequestMetadata("extract", "token", TRACE, lines);

    assertThat(read(written.encoded())).isEqualTo(written);
  }

  @Test
  void linesShouldBeFoundAmongOtherTypesThatAreAccepted() {
    ByteBuf accepted =
        Unpooled.buffer()
            .writeByte(0x80 | WellKnownMimeType.APPLICATION_JSON.getIdentifier())
            .writeByte("text/x".length() - 1)
            .writeBytes("text/x".getBytes(StandardCharsets.US_ASCII))
            .writeByte(RequestMetadata.LINES.length() - 1)
            .writeBytes(RequestMetadata.LINES.getBytes(StandardCharsets.US_ASCII));

    assertThat(read(accepting(accepted)).lines()).isTrue();
  }

  @Test
  void metadataShouldBeGarbledWhenATypeIsLongerThanItsEntry() {
    ByteBuf cut = Unpooled.buffer().writeByte(40).writeByte('a');

    assertThatExceptionOfType(GarbledMetadata.class).isThrownBy(() -> read(accepting(cut)));
  }

  private static ByteBuf accepting(ByteBuf types) {
    CompositeByteBuf metadata = ByteBufAllocator.DEFAULT.compositeBuffer();
    CompositeMetadataCodec.encodeAndAddMetadata(
        metadata,
        ByteBufAllocator.DEFAULT,
        WellKnownMimeType.MESSAGE_RSOCKET_ACCEPT_MIMETYPES,
        types);
    return metadata;
  }

  private static RequestMetadata read(ByteBuf metadata) {
    return RequestMetadata.of(DefaultPayload.create(Unpooled.EMPTY_BUFFER, metadata));
  }
}
