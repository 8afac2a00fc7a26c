package io.remitstream.workers.webhook;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.timeout.ReadTimeoutException;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.webhook.AttemptOutcome;
import io.remitstream.streaming.webhook.DeliveryBody;
import io.remitstream.streaming.webhook.DeliveryKind;
import io.remitstream.streaming.webhook.DialRules;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import io.remitstream.streaming.webhook.WebhookUrl;
import io.remitstream.streaming.webhook.WebhookUrl.ForbiddenUrl;
import io.remitstream.workers.webhook.GuardedAddresses.ForbiddenAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Sends one attempt and tells what became of it; never fails. Redirects are not followed, and of an
 * answer no more than a KiB is read.
 */
final class Sender {

  private static final int ANSWER_BYTES = 1024;
  private static final int SUCCESS_FROM = 200;
  private static final int SUCCESS_TO = 299;

  private final Clients clients;
  private final DialRules rules;
  private final Duration timeout;
  private final Clock clock;

  Sender(Clients clients, DialRules rules, Duration timeout, Clock clock) {
    this.clients = clients;
    this.rules = rules;
    this.timeout = timeout;
    this.clock = clock;
  }

  Mono<Answer> send(Taken taken, OpenEndpoint endpoint) {
    return Mono.defer(() -> post(taken, endpoint))
        .timeout(timeout)
        .onErrorResume(error -> Mono.just(Answer.without(outcome(error))));
  }

  private Mono<Answer> post(Taken taken, OpenEndpoint endpoint) {
    return request(taken, endpoint)
        .response((response, content) -> read(response, content))
        .single()
        .map(answer -> judged(answer, taken, endpoint.config()));
  }

  /** What cannot be asked for at all is told apart from what cannot be made of the answer. */
  private HttpClient.ResponseReceiver<?> request(Taken taken, OpenEndpoint endpoint) {
    try {
      EndpointConfig config = endpoint.config();
      WebhookUrl url = WebhookUrl.of(address(taken, endpoint), rules);
      byte[] body = taken.body().getBytes(StandardCharsets.UTF_8);
      var headers = new SignedHeaders(taken, config, body, clock.instant());
      return client(taken, config)
          .headers(headers::addTo)
          .post()
          .uri(url.uri())
          .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)));
    } catch (IllegalArgumentException unusable) {
      throw new Unusable(unusable);
    }
  }

  /**
   * Reads no further than what is kept; the rest of a long answer is cut off with its connection.
   */
  private Mono<Answer> read(HttpClientResponse response, ByteBufFlux content) {
    return content
        .asByteArray()
        .scanWith(ByteArrayOutputStream::new, Sender::joined)
        .takeUntil(read -> read.size() >= ANSWER_BYTES)
        .last()
        .map(read -> answer(response, read));
  }

  private static ByteArrayOutputStream joined(ByteArrayOutputStream read, byte[] more) {
    read.write(more, 0, Math.min(more.length, ANSWER_BYTES - read.size()));
    return read;
  }

  private Answer answer(HttpClientResponse response, ByteArrayOutputStream read) {
    int status = response.status().code();
    String header = response.responseHeaders().get(HttpHeaderNames.RETRY_AFTER);
    return new Answer(
        status >= SUCCESS_FROM && status <= SUCCESS_TO
            ? AttemptOutcome.DELIVERED
            : AttemptOutcome.REFUSED,
        status,
        read.toString(StandardCharsets.UTF_8).replace('\u0000', ' '),
        Schedule.retryAfter(header, clock.instant()));
  }

  /** A challenge is answered by its signed echo alone. */
  private Answer judged(Answer answer, Taken taken, EndpointConfig config) {
    boolean unproven =
        taken.kind() == DeliveryKind.CHALLENGE
            && answer.delivered()
            && config.secretsAt(clock.instant()).stream()
                .noneMatch(secret -> DeliveryBody.proves(secret, taken.body(), answer.body()));
    return unproven
        ? new Answer(AttemptOutcome.UNPROVEN, answer.status(), answer.body(), answer.retryAfter())
        : answer;
  }

  private static AttemptOutcome outcome(Throwable error) {
    return switch (error) {
      case TimeoutException late -> AttemptOutcome.TIMED_OUT;
      case ReadTimeoutException late -> AttemptOutcome.TIMED_OUT;
      case ForbiddenAddress refused -> AttemptOutcome.FORBIDDEN_ADDRESS;
      case ForbiddenUrl refused -> AttemptOutcome.FORBIDDEN_ADDRESS;
      case SSLException distrusted -> AttemptOutcome.UNTRUSTED;
      case Fault unusable -> AttemptOutcome.MISCONFIGURED;
      case Unusable unusable -> AttemptOutcome.MISCONFIGURED;
      default -> AttemptOutcome.UNREACHABLE;
    };
  }

  private HttpClient client(Taken taken, EndpointConfig config) {
    return clients.of(taken.endpoint(), config);
  }

  private static String address(Taken taken, OpenEndpoint endpoint) {
    byte[] target = taken.target();
    return target == null ? endpoint.config().url() : endpoint.openTarget(taken.id(), target);
  }

  /** A certificate or a header that no request can be made with. */
  private static final class Unusable extends RuntimeException {
    Unusable(IllegalArgumentException cause) {
      super("no request can be made", cause);
    }
  }
}
