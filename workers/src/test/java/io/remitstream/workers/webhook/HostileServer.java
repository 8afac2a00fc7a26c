package io.remitstream.workers.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver that no HTTP library would be: what it does with a connection is written by hand. */
final class HostileServer implements AutoCloseable {

  private static final long DRIP_MILLIS = 100;

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger accepted = new AtomicInteger();
  private final Behaviour behaviour;

  private HostileServer(ServerSocket listening, Behaviour behaviour) {
    this.listening = listening;
    this.behaviour = behaviour;
  }

  /** What is done with a connection, which is closed afterwards. */
  @FunctionalInterface
  interface Behaviour {
    /**
     * @param nth of the server's connections, from 1
     */
    void meet(HostileServer server, Socket socket, int nth) throws IOException;
  }

  static HostileServer open(Behaviour behaviour) {
    try {
      var server =
          new HostileServer(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), behaviour);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        Socket socket = listening.accept();
        int nth = accepted.incrementAndGet();
        threads.execute(() -> meet(socket, nth));
      }
    } catch (IOException end) {
      // This server was closed.
    }
  }

  private void meet(Socket socket, int nth) {
    try (socket) {
      behaviour.meet(this, socket, nth);
    } catch (IOException cut) {
      // The sender has had enough.
    }
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort() + "/in";
  }

  int accepted() {
    return accepted.get();
  }

  /** Holds the connection, and neither reads nor writes. */
  static void hold(HostileServer server, Socket socket, int nth) {
    server.pause(Long.MAX_VALUE);
  }

  /** Takes the request's bytes as they come first, says {@code text}, and ends. */
  static Behaviour says(String text) {
    return (server, socket, nth) -> {
      read(socket);
      write(socket.getOutputStream(), text);
    };
  }

  /** Says {@code first}, then {@code more} over and over, one letter at a time. */
  static Behaviour drips(String first, String more) {
    return (server, socket, nth) -> {
      read(socket);
      write(socket.getOutputStream(), first);
      for (int at = 0; !server.pause(DRIP_MILLIS); at = (at + 1) % more.length()) {
        write(socket.getOutputStream(), more.substring(at, at + 1));
      }
    };
  }

  /** Says {@code first}, then {@code more} over and over, as fast as it goes. */
  static Behaviour floods(String first, String more) {
    return (server, socket, nth) -> {
      read(socket);
      write(socket.getOutputStream(), first);
      while (!server.pause(0)) {
        write(socket.getOutputStream(), more);
      }
    };
  }

  /** One thing with every odd connection, another with every even one. */
  static Behaviour flaps(Behaviour odd, Behaviour even) {
    return (server, socket, nth) -> (nth % 2 == 1 ? odd : even).meet(server, socket, nth);
  }

  private static void read(Socket socket) throws IOException {
    int known = socket.getInputStream().read(new byte[64 * 1024]);
    if (known < 0) {
      throw new IOException("nothing was sent");
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Returns whether the server was closed meanwhile. */
  private boolean pause(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException told) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
    threads.shutdownNow();
  }
}
