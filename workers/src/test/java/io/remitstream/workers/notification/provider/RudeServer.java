package io.remitstream.workers.notification.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers one command as told, or not at all, and takes all others. */
final class RudeServer implements AutoCloseable {

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
      if (line.startsWith(command)) {
        say(client, reply);
      } else {
        say(client, line.startsWith("DATA") ? "354 go on" : "250 fine");
      }
      line = lines.readLine();
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
