package io.remitstream.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** For tests: a way to a server through which bytes come late, not at all, or until it is cut. */
public final class TroubledWire implements AutoCloseable {

  private static final int BLOCK = 64 * 1024;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final ServerSocket entrance;
  private final String host;
  private final int target;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile boolean deaf;
  private volatile Duration delay = Duration.ZERO;

  private TroubledWire(ServerSocket entrance, String host, int target) {
    this.entrance = entrance;
    this.host = host;
    this.target = target;
  }

  public static TroubledWire to(String host, int port) throws IOException {
    var wire = new TroubledWire(new ServerSocket(0, 256, LOOPBACK), host, port);
    Thread.ofVirtual().start(wire::accept);
    return wire;
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Each block of bytes comes so much later, one way and the other. */
  public void delay(Duration each) {
    delay = each;
  }

  /** Swallows what is sent on every connection, on those to come as well, and closes none. */
  public void swallow() {
    deaf = true;
    lines.forEach(Line::swallow);
  }

  /** Serves new connections again; those that lost bytes never recover. */
  public void pass() {
    deaf = false;
    delay = Duration.ZERO;
  }

  /** Resets every connection. */
  public void cut() {
    lines.forEach(Line::reset);
  }

  /** Connections that the client holds open. */
  public int held() {
    return lines.size();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var line = new Line(entrance.accept(), new Socket(host, target));
        lines.add(line);
        line.begin(deaf);
      } catch (IOException closed) {
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
      }
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }

  private final class Line {
    private final Socket client;
    private final Socket server;
    private volatile boolean swallows;

    Line(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void begin(boolean deaf) {
      swallows = deaf;
      Thread.ofVirtual().start(() -> pump(client, server));
      Thread.ofVirtual().start(() -> pump(server, client));
    }

    void swallow() {
      swallows = true;
    }

    private void pump(Socket from, Socket to) {
      try (InputStream in = from.getInputStream();
          OutputStream out = to.getOutputStream()) {
        var block = new byte[BLOCK];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
          LockSupport.parkNanos(delay.toNanos());
          if (!swallows) {
            out.write(block, 0, read);
          }
        }
      } catch (IOException broken) {
        reset();
      } finally {
        lines.remove(this);
      }
    }

    void reset() {
      lines.remove(this);
      reset(client);
      reset(server);
    }

    private static void reset(Socket socket) {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException closed) {
        return;
      }
    }
  }
}
