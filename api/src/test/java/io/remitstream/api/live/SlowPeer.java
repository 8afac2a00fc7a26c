package io.remitstream.api.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket on a bare TCP connection with a small window, which reads when it is told to. */
final class SlowPeer implements AutoCloseable {

  private static final int WINDOW = 4096;
  private static final int PATIENCE = 20_000;
  private static final int CLOSE = 8;

  private final Socket socket = new Socket();
  private final DataInputStream in;

  SlowPeer(int port) throws IOException {
    socket.setReceiveBufferSize(WINDOW);
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
    socket
        .getOutputStream()
        .write(
            """
            GET / HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """
                .getBytes(StandardCharsets.US_ASCII));
    in = new DataInputStream(socket.getInputStream());
    skipHandshake(in);
  }

  private static void skipHandshake(InputStream in) throws IOException {
    int last = 0;
    while (last != 0x0d0a0d0a) {
      last = last << 8 | in.read();
    }
  }

  /** Reads all that has come meanwhile, and the code that it ends with (RFC 6455, section 5.2). */
  int closeCode() throws IOException {
    while (true) {
      int kind = in.readUnsignedByte() & 0x0f;
      int length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      }
      if (kind == CLOSE) {
        return in.readUnsignedShort();
      }
      in.skipNBytes(length);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
