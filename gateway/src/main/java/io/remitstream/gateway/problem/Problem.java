package io.remitstream.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal as it goes over the wire (RFC 9457).
 *
 * @param instance the path's template, without identifiers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable String requestId) {

  private static final String TYPES = "https://remitstream.io/problems/";
  private static final JsonMapper JSON = JsonMapper.shared();

  public static Problem of(Refusal refusal, @Nullable String instance, @Nullable String requestId) {
    return new Problem(
        TYPES + refusal.code(),
        refusal.title(),
        refusal.status().value(),
        refusal.detail(),
        instance,
        requestId);
  }

  /** For refusals that are made before there is a request to speak of. */
  public static Problem of(String code, String title, int status, String detail, String requestId) {
    return new Problem(TYPES + code, title, status, detail, null, requestId);
  }

  public byte[] json() {
    return JSON.writeValueAsBytes(this);
  }
}
