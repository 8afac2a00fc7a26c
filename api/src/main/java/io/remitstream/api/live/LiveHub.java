package io.remitstream.api.live;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where the bus's stream becomes each tenant's own. Every instance hears all events and keeps those
 * of tenants that somebody listens to here; the others cost nothing.
 */
public final class LiveHub {

  /** Events of a document after which nothing more is done to it. */
  private static final Set<String> OUTCOMES =
      Set.of(
          "document.processed",
          "document.review_required",
          "document.failed",
          "document.quarantined",
          "document.deleted");

  private final Map<TenantId, TenantChannel> channels = new ConcurrentHashMap<>();
  private final History history;
  private final LiveSettings settings;

  LiveHub(History history, LiveSettings settings) {
    this.history = history;
    this.settings = settings;
  }

  /**
   * What happens to the tenant's documents, and how far they are; for the tenant of the flow. Never
   * ends by itself, and holds no more than a page or two for a listener that takes nothing.
   */
  public Flux<LiveSignal> listen(Listening listening) {
    return Tenancy.current().flatMapMany(tenant -> listen(tenant, listening));
  }

  private Flux<LiveSignal> listen(TenantId tenant, Listening listening) {
    return joined(tenant, channel -> both(channel, listening)).filter(listening::hears);
  }

  /** Progress joins when the stream has begun, one by one: it neither waits nor crowds. */
  private Flux<LiveSignal> both(TenantChannel channel, Listening listening) {
    return events(channel, listening.after())
        .switchOnFirst(
            (begin, events) -> Flux.merge(1, events, channel.progress(settings.progress())));
  }

  private Flux<LiveSignal> events(TenantChannel channel, @Nullable Cursor after) {
    return Flux.defer(
        () ->
            new Follower(channel.tail(), history, settings.page(), after)
                .signals()
                .publishOn(Schedulers.parallel(), 1));
  }

  private <T> Flux<T> joined(TenantId tenant, Function<TenantChannel, Flux<T>> flow) {
    return Flux.using(
        () -> join(tenant),
        channel -> atTheEnd(channel).thenMany(Flux.defer(() -> flow.apply(channel))),
        channel -> leave(tenant));
  }

  /** A channel that is new learns first where the log ends. */
  private Mono<Void> atTheEnd(TenantChannel channel) {
    return channel.tail().head().epoch() > 0
        ? Mono.empty()
        : history.head().doOnNext(channel.tail()::observe).then();
  }

  private TenantChannel join(TenantId tenant) {
    return channels.compute(
        tenant,
        (id, present) -> (present == null ? new TenantChannel(settings.ring()) : present).join());
  }

  private void leave(TenantId tenant) {
    channels.computeIfPresent(tenant, (id, channel) -> channel.leave() ? channel : null);
  }

  /** The present end of the log of the flow's tenant. */
  Mono<Cursor> head() {
    return history.head();
  }

  /**
   * The event that ends the work on a document of the flow's tenant. It sees what is sequenced
   * after it is subscribed to: subscribe first, then look whether the document is finished already.
   * Never ends by itself.
   */
  public Mono<Event> outcomeOf(DocumentId document) {
    return listen(new Listening(null, document)).mapNotNull(LiveHub::outcome).next();
  }

  private static @Nullable Event outcome(LiveSignal signal) {
    return signal instanceof LiveSignal.Happened(LiveEvent event)
            && OUTCOMES.contains(event.event().type())
        ? event.event()
        : null;
  }

  /** Takes an event off the bus. */
  void offer(TenantId tenant, Supplier<LiveEvent> event) {
    channel(tenant).ifPresent(channel -> channel.tail().offer(event.get()));
  }

  /** Takes progress off the bus. */
  void offer(DocumentProgress progress) {
    channel(new TenantId(progress.tenant())).ifPresent(channel -> channel.offer(progress));
  }

  /** Learns where a tenant's log ends from elsewhere than the bus. */
  void observe(TenantId tenant, Cursor end) {
    channel(tenant).ifPresent(channel -> channel.tail().observe(end));
  }

  /** The tenants that somebody listens to here. */
  Set<TenantId> tenants() {
    return Set.copyOf(channels.keySet());
  }

  private Optional<TenantChannel> channel(TenantId tenant) {
    return Optional.ofNullable(channels.get(tenant));
  }
}
