package io.remitstream.api.live;

import io.remitstream.streaming.fault.Fault;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/** What is said at {@code /v1/live}: the newest subscription's events and progress. */
final class LiveConversation implements Conversation {

  /** A client that sends more at once than this means no good. */
  private static final int COMMANDS = 16;

  private final LiveHub hub;
  private final Sinks.Many<Command> commands =
      Sinks.many().unicast().onBackpressureBuffer(Queues.<Command>get(COMMANDS).get());

  LiveConversation(LiveHub hub) {
    this.hub = hub;
  }

  @Override
  public void hear(String text) {
    if (commands.tryEmitNext(Command.parse(text)).isFailure()) {
      throw new Command.BadMessage();
    }
  }

  @Override
  public Flux<String> say() {
    return hub.head()
        .<LiveSignal>map(LiveSignal.Ready::new)
        .concatWith(Flux.defer(this::subscribed))
        .map(LiveJson::message);
  }

  private Flux<LiveSignal> subscribed() {
    return commands.asFlux().switchMap(this::listen, 1);
  }

  private Flux<LiveSignal> listen(Command command) {
    return command instanceof Command.Subscribe subscribe
        ? hub.listen(subscribe.listening()).filter(LiveConversation::isNews)
        : Flux.never();
  }

  /** Ready is said once, when the socket opens. */
  private static boolean isNews(LiveSignal signal) {
    return !(signal instanceof LiveSignal.Ready);
  }

  @Override
  public Optional<String> lastWord(Fault why) {
    return Optional.of(LiveJson.error(why));
  }
}
