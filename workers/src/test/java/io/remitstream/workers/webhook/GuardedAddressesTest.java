package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import io.remitstream.streaming.webhook.DialRules;
import io.remitstream.workers.webhook.GuardedAddresses.ForbiddenAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What names stand for is judged each time they are dialled. */
class GuardedAddressesTest {

  private static final InetSocketAddress NAME =
      InetSocketAddress.createUnresolved("hook.example", 443);

  private final Deque<List<InetAddress>> answers = new ArrayDeque<>();
  private final DefaultEventExecutor executor = new DefaultEventExecutor();
  private final AddressResolver<InetSocketAddress> guarded =
      new GuardedAddresses(new Scripted(), new DialRules(false)).getResolver(executor);

  @AfterEach
  void end() {
    executor.shutdownGracefully();
  }

  @Test
  void resolveShouldFailWhenANameChangesItsAnswerToAPrivateAddress()
      throws ExecutionException, InterruptedException {
    answers.add(List.of(literal("1.1.1.1")));
    answers.add(List.of(literal("127.0.0.1")));

    assertThat(guarded.resolve(NAME).get().getAddress()).isEqualTo(literal("1.1.1.1"));
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> guarded.resolve(NAME).get())
        .withCauseInstanceOf(ForbiddenAddress.class);
  }

  @Test
  void resolveShouldFailWhenOneOfSeveralAnswersIsBad() {
    answers.add(List.of(literal("1.1.1.1"), literal("::ffff:10.0.0.1")));

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> guarded.resolve(NAME).get())
        .withCauseInstanceOf(ForbiddenAddress.class);
  }

  @Test
  void resolveShouldJudgeAddressesThatNeedNoResolving() {
    assertThat(guarded.isResolved(new InetSocketAddress("10.0.0.1", 443))).isFalse();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> guarded.resolve(new InetSocketAddress("10.0.0.1", 443)).get())
        .withCauseInstanceOf(ForbiddenAddress.class);
    assertThatCode(() -> guarded.resolve(new InetSocketAddress("1.1.1.1", 443)).get())
        .doesNotThrowAnyException();
  }

  private static InetAddress literal(String address) {
    return InetAddress.ofLiteral(address);
  }

  /** Names stand for what the test says next. */
  private final class Scripted extends AddressResolverGroup<InetSocketAddress> {
    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
      return new InetNameResolver(executor) {
        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
          promise.setSuccess(answers.remove().getFirst());
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
          promise.setSuccess(answers.remove());
        }
      }.asAddressResolver();
    }
  }
}
