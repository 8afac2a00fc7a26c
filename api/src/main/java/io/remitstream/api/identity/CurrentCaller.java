package io.remitstream.api.identity;

import io.remitstream.api.web.RequestId;
import io.remitstream.api.web.TraceParent;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.event.Cause;
import reactor.core.publisher.Mono;

/** Who calls, in the running flow. */
public final class CurrentCaller {

  private CurrentCaller() {}

  /** Fails with {@link IllegalStateException} outside a verified request. */
  public static Mono<Caller> get() {
    return Mono.deferContextual(
        context ->
            context
                .<Caller>getOrEmpty(Caller.class)
                .map(Mono::just)
                .orElseGet(
                    () -> Mono.error(() -> new IllegalStateException("no caller in this flow"))));
  }

  /** What the caller's request is to the events that follow from it. */
  public static Mono<Cause> cause() {
    return Mono.zip(get(), RequestId.current(), TraceParent.current())
        .map(all -> Cause.key(all.getT1().keyId(), all.getT2(), all.getT3().orElse(null)));
  }
}
