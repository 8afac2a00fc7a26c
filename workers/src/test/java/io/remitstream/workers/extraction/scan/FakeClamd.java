package io.remitstream.workers.extraction.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.function.Function;

/** Speaks as much of clamd's protocol as the scanner needs, well or badly. */
public final class FakeClamd implements AutoCloseable {

  private static final String COMMAND = "zINSTREAM\0";

  private final ServerSocket server;
  private final boolean reads;
  private final Function<String, List<String>> answers;
  private volatile String received = "";

  private FakeClamd(boolean reads, Function<String, List<String>> answers) {
    this.reads = reads;
    this.answers = answers;
    try {
      this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().name("fake-clamd").start(this::serve);
  }

  /** Reads the file, gives that answer in pieces, and hangs up. */
  static FakeClamd answering(String... pieces) {
    return new FakeClamd(true, file -> List.of(pieces));
  }

  /** Finds what holds the marker. */
  static FakeClamd scanning(String marker) {
    return new FakeClamd(
        true,
        file -> List.of(file.contains(marker) ? "stream: Test.Marker FOUND\0" : "stream: OK\0"));
  }

  /** Finds, fails, hangs or lets pass by what the file holds. */
  public static FakeClamd obeying(String found, String failing, String hanging) {
    return new FakeClamd(
        true,
        file ->
            file.contains(hanging)
                ? List.of()
                : List.of(
                    file.contains(found)
                        ? "stream: Test.Marker FOUND\0"
                        : file.contains(failing)
                            ? "INSTREAM: Can't allocate memory ERROR\0"
                            : "stream: OK\0"));
  }

  /** Answers before it has read anything. */
  static FakeClamd hasty(String answer) {
    return new FakeClamd(false, file -> List.of(answer));
  }

  /** Reads, and never answers. */
  static FakeClamd silent() {
    return new FakeClamd(true, file -> List.of());
  }

  public int port() {
    return server.getLocalPort();
  }

  String received() {
    return received;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      if (reads) {
        received = file(new DataInputStream(socket.getInputStream()));
      }
      List<String> pieces = answers.apply(received);
      for (String piece : pieces) {
        socket.getOutputStream().write(piece.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        Thread.sleep(20);
      }
      if (pieces.isEmpty() || !reads) {
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      }
    } catch (IOException | InterruptedException gone) {
      return;
    }
  }

  private static String file(DataInputStream in) throws IOException {
    byte[] command = in.readNBytes(COMMAND.length());
    if (!new String(command, ISO_8859_1).equals(COMMAND)) {
      throw new IOException("no command");
    }
    var file = new StringBuilder();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      file.append(new String(in.readNBytes(length), ISO_8859_1));
    }
    return file.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
