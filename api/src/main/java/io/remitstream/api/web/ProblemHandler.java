package io.remitstream.api.web;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.trace.Logged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Every error of every request ends here, before the framework's own answers. */
final class ProblemHandler implements WebExceptionHandler, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final int BEFORE_THE_FRAMEWORK = -10;
  private static final int FAILURES_FROM = 500;

  private final ProblemWriter problems;

  ProblemHandler(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return BEFORE_THE_FRAMEWORK;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    return Logged.line(() -> log(error)).then(Mono.defer(() -> answer(exchange, error)));
  }

  private Mono<Void> answer(ServerWebExchange exchange, Throwable error) {
    return exchange.getResponse().isCommitted()
        ? Mono.error(error)
        : problems.write(exchange, error);
  }

  private static void log(Throwable error) {
    if (error instanceof Fault fault && fault.kind() != Kind.UNAVAILABLE) {
      LOG.debug("refused: {}", fault.code());
    } else if (Problems.of(error).getStatus() >= FAILURES_FROM) {
      LOG.error("failed: {}", Trace.of(error));
    }
  }
}
