package io.remitstream.streaming.rsocket;

import io.remitstream.streaming.fault.Fault;
import io.rsocket.RSocketErrorException;
import io.rsocket.exceptions.ApplicationErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a peer gets to know of a failure: APPLICATION_ERROR whose data is a problem (RFC 9457), with
 * the stable code at the end of its {@code type}.
 */
public final class ErrorFrames {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorFrames.class);
  private static final String PROBLEMS = "https://remitstream.io/problems/";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ErrorFrames() {}

  /**
   * A fault as its problem; an error of RSocket as it is; of anything else no more than that it
   * failed, since its message may quote a document.
   */
  public static RSocketErrorException of(Throwable error) {
    return switch (error) {
      case RSocketErrorException said -> said;
      case Fault fault -> problem(fault.code(), String.valueOf(fault.getMessage()));
      default -> unexpected(error);
    };
  }

  private static ApplicationErrorException unexpected(Throwable error) {
    LOG.error("a request failed: {}", error.getClass().getName());
    return problem("internal", "The request failed; try again.");
  }

  private static ApplicationErrorException problem(String code, String detail) {
    return new ApplicationErrorException(
        MAPPER
            .createObjectNode()
            .put("type", PROBLEMS + code)
            .put("title", title(code))
            .put("detail", detail)
            .toString());
  }

  private static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
  }
}
