package io.remitstream.gateway.upstream;

import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import org.springframework.web.reactive.socket.CloseStatus;

/** The close codes that the gateway gives itself; see the description of the live channel. */
final class CloseCodes {

  static final int UNAUTHENTICATED = 4401;
  static final int FORBIDDEN = 4403;
  static final int COME_BACK = 4499;

  private CloseCodes() {}

  /** For a socket to the service that did not come about, or broke. */
  static CloseStatus of(Throwable fault) {
    return fault instanceof WebSocketClientHandshakeException refused && refused.response() != null
        ? ofAnswer(refused.response().status().code())
        : CloseStatus.create(COME_BACK, "unavailable");
  }

  private static CloseStatus ofAnswer(int status) {
    return switch (status) {
      case 401 -> CloseStatus.create(UNAUTHENTICATED, "unauthenticated");
      case 403 -> CloseStatus.create(FORBIDDEN, "forbidden");
      default -> CloseStatus.create(COME_BACK, "unavailable");
    };
  }

  /** What the client is told in place of a code that says that the service broke off. */
  static CloseStatus forClient(CloseStatus status) {
    return status.getCode() == CloseStatus.PROTOCOL_ERROR.getCode()
        ? CloseStatus.create(COME_BACK, "unavailable")
        : status;
  }
}
