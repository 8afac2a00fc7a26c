package io.remitstream.api.document;

import io.remitstream.api.web.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The header that makes a repeat harmless. */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private IdempotencyKey() {}

  /** Null where there is none. */
  public static @Nullable String of(ServerHttpRequest request) {
    String key = request.getHeaders().getFirst(HEADER);
    return key == null ? null : checked(key);
  }

  /** The same; refused where it is none. */
  public static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw Refusal.badRequest(
          HEADER + ": expected 1 to 255 visible ASCII characters, such as a UUID.");
    }
    return key;
  }
}
