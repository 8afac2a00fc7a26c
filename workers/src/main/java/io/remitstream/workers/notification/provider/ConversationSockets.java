package io.remitstream.workers.notification.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/**
 * The sockets of one conversation, to be closed while somebody is still reading from them: a time
 * limit for each reply does not bound a server that sends them a letter at a time.
 */
final class ConversationSockets extends SocketFactory {

  private final List<Socket> open = new ArrayList<>();
  private boolean over;

  @Override
  public synchronized Socket createSocket() throws IOException {
    if (over) {
      throw new IOException("the conversation is over");
    }
    var socket = new Socket();
    open.add(socket);
    return socket;
  }

  /** Whoever reads or writes fails at once, and nothing new is opened. */
  synchronized void end() {
    over = true;
    open.forEach(ConversationSockets::close);
    open.clear();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException broken) {
      // It is of no use to anybody any more, which is what was wanted.
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("sockets are connected by whoever asked for them");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    return createSocket(host, port);
  }
}
