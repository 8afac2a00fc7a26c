package io.remitstream.workers.extraction.paper.model;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.workers.extraction.page.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a language model for leaves, over the chat completions protocol. Fails with {@link
 * Unavailable} where it does not answer, answers late, too much, or in another shape; then the
 * geometry's reading stands.
 */
public final class ModelClient {

  private static final String PATH = "/v1/chat/completions";
  private static final String MODEL = "language model";

  /** How often a question asks for a place among those that are under way, and when again. */
  private static final int TURNS = 20;

  private static final Duration TURN = Duration.ofMillis(500);
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final WebClient http;
  private final ModelSettings settings;
  private final CircuitBreaker breaker;
  private final Bulkhead places;

  public ModelClient(WebClient.Builder http, ModelSettings settings) {
    this.http = configured(http, settings);
    this.settings = settings;
    this.breaker = CircuitBreaker.ofDefaults("model");
    this.places =
        Bulkhead.of(
            "model", BulkheadConfig.custom().maxConcurrentCalls(settings.concurrency()).build());
  }

  private static WebClient configured(WebClient.Builder http, ModelSettings settings) {
    URI url = Objects.requireNonNull(settings.url(), "remitstream.model.url");
    int most = Math.toIntExact(settings.answer().toBytes());
    WebClient.Builder builder =
        http.clone()
            .baseUrl(url.toString())
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(most));
    String key = settings.key();
    return key == null
        ? builder.build()
        : builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key).build();
  }

  /**
   * What the model reads; nothing of it is checked yet, see {@link QuoteCheck}.
   *
   * @param wanted JSON pointers of the leaves that are asked for
   */
  public Mono<List<Proposal>> propose(List<Page> pages, List<String> wanted) {
    return http.post()
        .uri(PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Question.of(settings.name(), pages, wanted))
        .retrieve()
        .bodyToMono(String.class)
        .timeout(settings.timeout())
        .map(ModelClient::proposals)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .transformDeferred(BulkheadOperator.of(places))
        .retryWhen(Retry.fixedDelay(TURNS, TURN).filter(BulkheadFullException.class::isInstance))
        .onErrorMap(failed -> new Unavailable(MODEL, failed));
  }

  private static List<Proposal> proposals(String answer) {
    JsonNode content =
        MAPPER.readTree(answer).path("choices").path(0).path("message").path("content");
    return MAPPER.readValue(content.asString(), Answer.class).leaves();
  }

  /** As the question's schema has it. */
  private record Answer(List<Proposal> leaves) {
    private Answer {
      leaves = List.copyOf(leaves);
    }
  }
}
