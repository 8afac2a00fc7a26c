package io.remitstream.api.export;

import io.remitstream.api.web.ProblemWriter;
import io.remitstream.openapi.model.MissingElement;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.x12.Missing;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Adds to the problem what stands in the way of an 835. */
final class ExportProblemHandler implements WebExceptionHandler, Ordered {

  private static final int BEFORE_ALL_PROBLEMS = -20;

  private final ProblemWriter problems;

  ExportProblemHandler(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return BEFORE_ALL_PROBLEMS;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    return switch (error) {
      case CannotWriteEra refused ->
          problems.write(
              exchange,
              refused,
              problem ->
                  problem.missing(
                      refused.missing().stream().map(ExportProblemHandler::view).toList()));
      case Unbalanced refused ->
          problems.write(
              exchange,
              refused,
              problem ->
                  problem.findings(
                      refused.findings().stream().map(ExportProblemHandler::view).toList()));
      default -> Mono.error(error);
    };
  }

  private static MissingElement view(Missing missing) {
    return new MissingElement(missing.pointer(), missing.element(), missing.expected());
  }

  private static io.remitstream.openapi.model.Finding view(Finding finding) {
    return new io.remitstream.openapi.model.Finding(
            finding.rule().name(), finding.severity().name(), finding.message(), finding.pointer())
        .expected(finding.expected())
        .actual(finding.actual())
        .difference(finding.difference());
  }
}
