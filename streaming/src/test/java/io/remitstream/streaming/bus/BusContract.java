package io.remitstream.streaming.bus;

import static io.remitstream.streaming.bus.BusCast.RETRIES;
import static io.remitstream.streaming.bus.BusCast.TIMEOUT;
import static io.remitstream.streaming.bus.BusCast.message;
import static io.remitstream.streaming.bus.BusCast.numbered;
import static io.remitstream.streaming.bus.BusCast.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.fault.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** What every {@link Bus} does. */
abstract class BusContract {

  private static final int KEYS = 4;

  private final Disposable.Composite running = Disposables.composite();
  private final Seen seen = new Seen();
  private final String group = "group-" + UUID.randomUUID();
  private Topic topic = Topic.EVENTS;

  abstract Bus bus();

  /** A topic that nobody else uses. */
  abstract Topic freshTopic();

  @BeforeEach
  void begin() {
    topic = freshTopic();
  }

  @AfterEach
  void stop() {
    running.dispose();
  }

  @Test
  void publishShouldGiveEachMessageBackInOrder() {
    bus()
        .publish(topic, numbered(500, KEYS))
        .map(BusCast::text)
        .collectList()
        .as(StepVerifier::create)
        .expectNext(numbers(500))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void consumeShouldHandleEachKeysMessagesInOrder() {
    published(numbered(200, KEYS));

    consuming(group, seen);

    seen.messages()
        .take(200)
        .groupBy(Message::key)
        .flatMap(key -> key.map(message -> Integer.valueOf(text(message))).collectList())
        .doOnNext(ofKey -> assertThat(ofKey).isSorted().hasSize(200 / KEYS))
        .as(StepVerifier::create)
        .expectNextCount(KEYS)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void consumeShouldHandleOneMessageOfAKeyAtATime() {
    Map<String, AtomicInteger> atWork = new ConcurrentHashMap<>();
    published(numbered(40, KEYS));

    consuming(group, message -> slowly(message, atWork));

    seen.headers("at-work")
        .take(40)
        .distinct()
        .as(StepVerifier::create)
        .expectNext("1")
        .expectComplete()
        .verify(TIMEOUT);
  }

  /** Notes how many messages of its key are at work while this one is. */
  private Mono<Void> slowly(Message message, Map<String, AtomicInteger> atWork) {
    var ofKey = atWork.computeIfAbsent(message.key(), key -> new AtomicInteger());
    int count = ofKey.incrementAndGet();
    return Mono.delay(Duration.ofMillis(3))
        .then(seen.handle(message.withHeader("at-work", Integer.toString(count))))
        .doOnTerminate(ofKey::decrementAndGet);
  }

  @Test
  void consumeShouldPassKeyHeadersAndBodyOn() {
    var sent =
        message("key", "zażółć")
            .withHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .withHeader("name", "Łódź");
    published(Flux.just(sent));

    consuming(group, seen);

    seen.messages()
        .as(StepVerifier::create)
        .assertNext(got -> assertThat(got).usingRecursiveComparison().isEqualTo(sent))
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void consumeShouldGiveEveryMessageToEveryGroup() {
    var others = new Seen();
    published(numbered(10, 1));

    consuming(group, seen);
    consuming("other-" + group, others);

    Mono.zip(seen.texts().take(10).collectList(), others.texts().take(10).collectList())
        .as(StepVerifier::create)
        .assertNext(
            both -> {
              assertThat(both.getT1()).isEqualTo(numbers(10));
              assertThat(both.getT2()).isEqualTo(numbers(10));
            })
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void consumeShouldGoOnWhereTheGroupWasWhenItComesBack() {
    published(numbered(5, 1));
    var first = consuming(group, seen);
    seen.texts().take(5).then().as(StepVerifier::create).expectComplete().verify(TIMEOUT);
    progressKept(topic, group);
    first.dispose();
    published(Flux.just(message("key-0", "5")));

    var later = new Seen();
    consuming(group, later);

    later.texts().as(StepVerifier::create).expectNext("5").thenCancel().verify(TIMEOUT);
  }

  /** Returns once it is kept that the group has handled all of the topic. */
  abstract void progressKept(Topic whole, String whose);

  @Test
  void consumeShouldHandleAgainWhatWasAtWorkWhenItWasCutOff() {
    published(Flux.just(message("key", "unfinished")));
    var begun = Sinks.<String>one();
    var cutOff =
        consuming(
            group,
            message -> Mono.<Void>never().doOnSubscribe(any -> begun.tryEmitValue(text(message))));
    begun.asMono().as(StepVerifier::create).expectNextCount(1).expectComplete().verify(TIMEOUT);
    cutOff.dispose();

    consuming(group, seen);

    seen.texts().as(StepVerifier::create).expectNext("unfinished").thenCancel().verify(TIMEOUT);
  }

  @Test
  void consumeShouldTryAgainWhenTheHandlerFailsUnexpectedly() {
    var failures = new AtomicInteger(RETRIES);
    published(Flux.just(message("key", "first"), message("key", "second")));

    consuming(group, failingFirst(failures, () -> new IllegalStateException("a bug")));

    seen.texts()
        .as(StepVerifier::create)
        .expectNext("first", "second")
        .thenCancel()
        .verify(TIMEOUT);
  }

  /** More often than an unexpected failure would be tried again. */
  @Test
  void consumeShouldWaitWhenTheHandlerMissesSomethingThatComesBack() {
    var failures = new AtomicInteger(RETRIES + 2);
    published(Flux.just(message("key", "first")));

    consuming(group, failingFirst(failures, () -> new Unavailable("database")));

    seen.texts().as(StepVerifier::create).expectNext("first").thenCancel().verify(TIMEOUT);
  }

  @Test
  void consumeShouldGoOnAndKeepADeadLetterWithoutContentWhenTheHandlerKeepsFailing() {
    var attempts = new AtomicInteger();
    published(Flux.just(message("key", "poison").withHeader("h", "v"), message("key", "next")));

    consuming(group, failingOn("poison", attempts, new IllegalStateException("DOE JANE")));

    seen.texts().as(StepVerifier::create).expectNext("next").thenCancel().verify(TIMEOUT);
    assertThat(attempts).hasValue(1 + RETRIES);
    deadLetters()
        .as(StepVerifier::create)
        .assertNext(
            letter -> {
              assertThat(text(letter)).isEqualTo("poison");
              assertThat(letter.key()).isEqualTo("key");
              assertThat(letter.headers())
                  .containsEntry("h", "v")
                  .containsEntry("dead-letter-topic", topic.name())
                  .containsEntry("dead-letter-group", group)
                  .containsEntry("dead-letter-cause", "IllegalStateException")
                  .containsKey("dead-letter-at");
              assertThat(letter.toString()).doesNotContain("DOE");
            })
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void consumeShouldNotTryAgainWhenTheHandlerRefuses() {
    var attempts = new AtomicInteger();
    published(Flux.just(message("key", "poison")));

    consuming(group, failingOn("poison", attempts, new Refused()));

    deadLetters()
        .as(StepVerifier::create)
        .assertNext(
            letter -> assertThat(letter.headers()).containsEntry("dead-letter-cause", "refused"))
        .thenCancel()
        .verify(TIMEOUT);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void replayShouldGiveADeadLetterToItsGroupAgainAndToNobodyElse() {
    published(Flux.just(message("key", "poison")));
    var failing = consuming(group, failingOn("poison", new AtomicInteger(), new Refused()));
    deadLetters().as(StepVerifier::create).expectNextCount(1).thenCancel().verify(TIMEOUT);
    progressKept(topic, group);
    failing.dispose();
    var others = new Seen();
    var listener = new Seen();
    listening(listener);

    new DeadLetters(bus())
        .replay()
        .as(StepVerifier::create)
        .assertNext(count -> assertThat(count).isPositive())
        .expectComplete()
        .verify(TIMEOUT);
    consuming(group, seen);
    consuming("other-" + group, others);
    published(Flux.just(message("key", "last")));

    seen.texts().as(StepVerifier::create).expectNext("poison", "last").thenCancel().verify(TIMEOUT);
    others
        .texts()
        .as(StepVerifier::create)
        .expectNext("poison", "last")
        .thenCancel()
        .verify(TIMEOUT);
    listener.texts().as(StepVerifier::create).expectNext("last").thenCancel().verify(TIMEOUT);
  }

  @Test
  void tailShouldGiveEveryListenerWhatIsPublishedFromThenOn() {
    var another = new Seen();
    published(numbered(3, KEYS));
    listening(seen);
    listening(another);

    published(Flux.just(message("key", "new")));

    seen.texts().as(StepVerifier::create).expectNext("new").thenCancel().verify(TIMEOUT);
    another.texts().as(StepVerifier::create).expectNext("new").thenCancel().verify(TIMEOUT);
  }

  @Test
  void drainShouldHandleWhatIsThereThenEnd() {
    published(numbered(20, KEYS));

    Flux.concat(bus().drain(topic, group, seen), bus().drain(topic, group, seen))
        .as(StepVerifier::create)
        .expectNext(20L, 0L)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void drainShouldBeginWithTheMessageThatFailedLastTime() {
    var failures = new AtomicInteger(1);
    published(Flux.just(message("key", "first")));

    bus()
        .drain(topic, group, failingFirst(failures, Refused::new))
        .as(StepVerifier::create)
        .expectError(Refused.class)
        .verify(TIMEOUT);

    bus()
        .drain(topic, group, seen)
        .as(StepVerifier::create)
        .expectNext(1L)
        .expectComplete()
        .verify(TIMEOUT);
  }

  void published(Flux<Message> messages) {
    bus().publish(topic, messages).then().as(StepVerifier::create).expectComplete().verify(TIMEOUT);
  }

  private Disposable consuming(String whose, MessageHandler handler) {
    var consumer = bus().consume(topic, whose, handler).subscribe();
    running.add(consumer);
    return consumer;
  }

  private void listening(Seen listener) {
    var ready = Sinks.<Void>empty();
    running.add(bus().tail(topic, ready::tryEmitEmpty).subscribe(listener::add));
    ready.asMono().as(StepVerifier::create).expectComplete().verify(TIMEOUT);
  }

  /** Of this test alone. */
  private Flux<Message> deadLetters() {
    var letters = new Seen();
    running.add(
        bus().consume(Topic.DEAD_LETTERS, "reader-" + UUID.randomUUID(), letters).subscribe());
    return letters
        .messages()
        .filter(letter -> group.equals(letter.headers().get("dead-letter-group")));
  }

  private MessageHandler failingFirst(AtomicInteger failures, Supplier<RuntimeException> failure) {
    return message -> failures.getAndDecrement() > 0 ? Mono.error(failure) : seen.handle(message);
  }

  private MessageHandler failingOn(String text, AtomicInteger attempts, RuntimeException failure) {
    return message -> {
      if (!text(message).equals(text)) {
        return seen.handle(message);
      }
      attempts.incrementAndGet();
      return Mono.error(failure);
    };
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  private static final class Refused extends Fault {
    Refused() {
      super(Kind.INVALID, "refused", "expected something else");
    }
  }
}
