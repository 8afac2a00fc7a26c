package io.remitstream.streaming.tenancy;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** The tenant of the running flow; it travels in the Reactor Context. */
public final class Tenancy {

  private Tenancy() {}

  /** For {@code contextWrite}: everything upstream runs for this tenant. */
  public static Function<Context, Context> of(TenantId tenant) {
    return context -> context.put(TenantId.class, tenant);
  }

  /**
   * The tenant of this flow. Fails with {@link IllegalStateException} where none was set: never a
   * default.
   */
  public static Mono<TenantId> current() {
    return Mono.deferContextual(
        context ->
            context
                .<TenantId>getOrEmpty(TenantId.class)
                .map(Mono::just)
                .orElseGet(
                    () -> Mono.error(() -> new IllegalStateException("no tenant in this flow"))));
  }
}
