package io.remitstream.api.graphql;

import io.remitstream.api.live.Connection;
import io.remitstream.api.live.Conversation;
import io.remitstream.api.live.Ending;
import io.remitstream.api.live.SocketEntrance;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.reactive.socket.HandshakeInfo;

/** The one protocol that is spoken over a WebSocket at {@code /graphql}. */
final class TransportProtocol implements SocketEntrance.Protocol {

  private static final String NAME = "graphql-transport-ws";

  private final WebGraphQlHandler operations;
  private final GraphQlSettings settings;

  TransportProtocol(WebGraphQlHandler operations, GraphQlSettings settings) {
    this.operations = operations;
    this.settings = settings;
  }

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public Conversation begin(Connection connection, HandshakeInfo handshake) {
    if (!NAME.equals(handshake.getSubProtocol())) {
      connection.end(Ending.UNKNOWN_PROTOCOL);
    }
    return new TransportConversation(connection, handshake, operations, settings);
  }
}
