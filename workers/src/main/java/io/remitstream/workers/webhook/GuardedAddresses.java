package io.remitstream.workers.webhook;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import io.remitstream.streaming.webhook.DialRules;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Judges the very addresses that are about to be dialled, after names have been resolved: a name
 * that changes its answer between a check and the dialling gains nothing. One bad address refuses
 * the name. Addresses that need no resolving pass here too.
 */
final class GuardedAddresses extends AddressResolverGroup<InetSocketAddress> {

  private final AddressResolverGroup<InetSocketAddress> names;
  private final DialRules rules;

  GuardedAddresses(AddressResolverGroup<InetSocketAddress> names, DialRules rules) {
    this.names = names;
    this.rules = rules;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new Guarded(executor, names.getResolver(executor));
  }

  private final class Guarded extends AbstractAddressResolver<InetSocketAddress> {

    private final AddressResolver<InetSocketAddress> resolver;

    Guarded(EventExecutor executor, AddressResolver<InetSocketAddress> resolver) {
      super(executor, InetSocketAddress.class);
      this.resolver = resolver;
    }

    /** Nothing counts as resolved until it has been judged. */
    @Override
    protected boolean doIsResolved(InetSocketAddress address) {
      return false;
    }

    @Override
    protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
      candidates(address).addListener(found -> settle(found, promise, List::getFirst));
    }

    @Override
    protected void doResolveAll(
        InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
      candidates(address).addListener(found -> settle(found, promise, all -> all));
    }

    private Future<List<InetSocketAddress>> candidates(InetSocketAddress address) {
      return address.isUnresolved()
          ? resolver.resolveAll(address)
          : executor().newSucceededFuture(List.of(address));
    }

    @SuppressWarnings("unchecked")
    private <T> void settle(
        Future<?> found,
        Promise<T> promise,
        java.util.function.Function<List<InetSocketAddress>, T> chosen) {
      if (!found.isSuccess()) {
        promise.tryFailure(found.cause());
        return;
      }
      var addresses = (List<InetSocketAddress>) found.getNow();
      if (addresses.stream().allMatch(this::allowed)) {
        promise.trySuccess(chosen.apply(addresses));
      } else {
        promise.tryFailure(new ForbiddenAddress());
      }
    }

    private boolean allowed(InetSocketAddress address) {
      return address.getAddress() != null && rules.allow(address.getAddress());
    }
  }

  /** An address that may not be dialled; which one is not told. */
  static final class ForbiddenAddress extends RuntimeException {
    ForbiddenAddress() {
      super("an address that may not be dialled", null, false, false);
    }
  }
}
