package io.remitstream.workers.notification.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that answers one command as told, or not at all, and takes all others. */
final class RudeServer implements AutoCloseable {

  /** A reply that comes a letter at a time, and never ends. */
  static final String DRIBBLE = "dribble";

  private static final Duration LETTER = Duration.ofMillis(50);

  private final CountDownLatch left = new CountDownLatch(1);
  private final ServerSocket socket;
  private final String command;
  private final String reply;

  RudeServer(String command, String reply) {
    this.command = command;
    this.reply = reply;
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Whether the client has closed a connection on which the server was still writing. */
  boolean leftWithin(Duration time) {
    try {
      return left.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException closed) {
        // The client has gone, or the test is over.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    var lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 rude");
    String line = lines.readLine();
    while (line != null) {
      if (line.startsWith(command) && reply.equals(DRIBBLE)) {
        dribble(client);
      } else if (line.startsWith(command)) {
        say(client, reply);
      } else if (line.startsWith("DATA")) {
        say(client, "354 go on");
        takeMail(lines);
        say(client, "250 taken");
      } else {
        say(client, "250 fine");
      }
      line = lines.readLine();
    }
  }

  private static void takeMail(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(".")) {
      line = lines.readLine();
    }
  }

  private void dribble(Socket client) {
    try {
      while (true) {
        client.getOutputStream().write('2');
        Thread.sleep(LETTER);
      }
    } catch (IOException gone) {
      left.countDown();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(Socket client, String text) throws IOException {
    if (!text.isEmpty()) {
      client.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
