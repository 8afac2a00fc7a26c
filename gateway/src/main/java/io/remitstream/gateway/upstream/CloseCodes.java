package io.remitstream.gateway.upstream;

import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import org.springframework.web.reactive.socket.CloseStatus;

/** The close codes that the gateway gives itself; see the description of the live channel. */
final class CloseCodes {

  /** Come back, with the cursor. */
  private static final int COME_BACK = 4499;

  static final CloseStatus UNAUTHENTICATED = CloseStatus.create(4401, "unauthenticated");
  static final CloseStatus FORBIDDEN = CloseStatus.create(4403, "forbidden");
  static final CloseStatus BROKEN_OFF = CloseStatus.create(COME_BACK, "unavailable");
  static final CloseStatus DRAINING = CloseStatus.create(COME_BACK, "draining");

  private CloseCodes() {}

  /** For a socket to the service that did not come about, or broke. */
  static CloseStatus of(Throwable fault) {
    return fault instanceof WebSocketClientHandshakeException refused && refused.response() != null
        ? ofAnswer(refused.response().status().code())
        : BROKEN_OFF;
  }

  private static CloseStatus ofAnswer(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      default -> BROKEN_OFF;
    };
  }

  /** What the client is told in place of a code that says that the service broke off. */
  static CloseStatus forClient(CloseStatus status) {
    return status.getCode() == CloseStatus.PROTOCOL_ERROR.getCode() ? BROKEN_OFF : status;
  }
}
