package io.remitstream.gateway.upstream;

import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** Passes on everything but a cancellation; after one, nothing more is passed on or asked for. */
final class Uncancelled<T> implements CoreSubscriber<T>, Subscription {

  private final CoreSubscriber<? super T> downstream;
  private volatile Subscription upstream = Operators.emptySubscription();
  private volatile boolean cancelled;

  private Uncancelled(CoreSubscriber<? super T> downstream) {
    this.downstream = downstream;
  }

  static <T> Flux<T> of(Flux<T> source) {
    return new Flux<>() {
      @Override
      public void subscribe(CoreSubscriber<? super T> downstream) {
        source.subscribe(new Uncancelled<>(downstream));
      }
    };
  }

  @Override
  public Context currentContext() {
    return downstream.currentContext();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    upstream = subscription;
    downstream.onSubscribe(this);
  }

  @Override
  public void onNext(T value) {
    if (!cancelled) {
      downstream.onNext(value);
    }
  }

  @Override
  public void onError(Throwable fault) {
    if (!cancelled) {
      downstream.onError(fault);
    }
  }

  @Override
  public void onComplete() {
    if (!cancelled) {
      downstream.onComplete();
    }
  }

  @Override
  public void request(long n) {
    if (!cancelled) {
      upstream.request(n);
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
  }
}
