package io.remitstream.api.live;

import io.remitstream.api.web.ProblemWriter;
import io.remitstream.openapi.model.Problem;
import io.remitstream.openapi.model.Reset;
import io.remitstream.streaming.event.LogPage;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Adds to the problem where reading can go on. */
final class HistoryGoneHandler implements WebExceptionHandler, Ordered {

  private static final int BEFORE_ALL_PROBLEMS = -20;

  private final ProblemWriter problems;

  HistoryGoneHandler(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return BEFORE_ALL_PROBLEMS;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    return error instanceof HistoryGone gone
        ? problems.write(exchange, gone, problem -> add(problem, gone.reset()))
        : Mono.error(error);
  }

  private static void add(Problem problem, LogPage.Reset reset) {
    problem.reset(new Reset(reset.next().toString()).reason(reset.reason().name()));
  }
}
