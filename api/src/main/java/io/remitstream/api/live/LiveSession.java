package io.remitstream.api.live;

import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.adapter.ReactorNettyWebSocketSession;
import reactor.netty.DisposableChannel;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A socket that can be dropped: one whose peer takes nothing cannot be closed. */
final class LiveSession extends ReactorNettyWebSocketSession {

  LiveSession(
      WebsocketInbound inbound,
      WebsocketOutbound outbound,
      HandshakeInfo info,
      NettyDataBufferFactory buffers,
      int frame) {
    super(inbound, outbound, info, buffers, frame);
  }

  void drop() {
    getDelegate().getOutbound().withConnection(DisposableChannel::dispose);
  }
}
