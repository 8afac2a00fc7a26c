package io.remitstream.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.remitstream.api.document.IdempotencyKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The idempotency key of a request, as its mutations see it: each by the name under which it
 * answers, so that one request can hold several.
 */
final class MutationKey {

  private MutationKey() {}

  /** For the operation's context; of a socket none, since its headers speak for all operations. */
  static Map<Object, Object> held(HttpHeaders headers) {
    Map<Object, Object> held = new HashMap<>();
    String key = headers.getFirst(IdempotencyKey.HEADER);
    if (key != null && headers.getUpgrade() == null) {
      held.put(MutationKey.class, key);
    }
    return held;
  }

  /** Null where there is none; refused where it is none. */
  static @Nullable String of(DataFetchingEnvironment field) {
    Optional<String> key = field.getGraphQlContext().getOrEmpty(MutationKey.class);
    return key.map(IdempotencyKey::checked)
        .map(checked -> checked + " " + field.getExecutionStepInfo().getResultKey())
        .orElse(null);
  }
}
