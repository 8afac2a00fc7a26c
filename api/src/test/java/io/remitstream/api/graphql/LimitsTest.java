package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class LimitsTest extends GraphQlTest {

  @Test
  void operationShouldBeRefusedWhenItIsTooDeep() {
    String line = "lines { adjustments { amount } }";
    String nineLevels =
        "documents(first: 1) { nodes { remittances(first: 1) { nodes { claims(first: 1) { nodes { %s } } } } } }"
            .formatted(line);
    String tenLevels =
        "documents(first: 1) { edges { node { remittances(first: 1) { edges { node { claims(first:"
            + " 1) { nodes { lines { charge } } } } } } } } }";
    String elevenLevels = tenLevels.replace("{ charge }", "{ adjustments { amount } }");

    assertThat(ask(member, "{ " + tenLevels + " }").path("errors").isMissingNode()).isTrue();
    assertThat(ask(member, "{ " + nineLevels + " }").path("errors").isMissingNode()).isTrue();
    assertThat(code(ask(member, "{ " + elevenLevels + " }"))).isEqualTo("query-too-deep");
  }

  @Test
  void operationShouldBeRefusedWhenItAsksForTooMuchAtOnce() {
    String page =
        "{ documents(first: 100) { nodes { claims(first: %d) { nodes { claimId paid } } } } }";

    assertThat(ask(member, page.formatted(10)).path("errors").isMissingNode()).isTrue();
    assertThat(code(ask(member, page.formatted(100)))).isEqualTo("query-too-costly");
  }

  @Test
  void operationShouldBeRefusedWhenItHasTooManyAliases() {
    assertThat(ask(member, aliases(20)).path("errors").isMissingNode()).isTrue();
    assertThat(code(ask(member, aliases(21)))).isEqualTo("too-many-aliases");
  }

  private static String aliases(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> "a%d: document(id: \"%d\") { status }".formatted(n, n))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  @Test
  void operationsShouldBeRefusedWhenTheyComeInABatch() {
    Map<String, String> operation = Map.of("query", "{ __typename }");

    member
        .client()
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(List.of(operation, operation))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  /** Thirty fragments, each of which spreads the next one twice: 2³⁰ fields, were they counted. */
  @Test
  void operationShouldBeRefusedAtOnceWhenItsFragmentsMultiply() {
    String fragments =
        IntStream.range(0, 30)
            .mapToObj(
                n ->
                    "fragment f%d on Document { ...f%d a%d: claims(first: 1) { nodes { claimId } } ...f%d }"
                        .formatted(n, n + 1, n, n + 1))
            .collect(Collectors.joining(" "));
    long begun = System.nanoTime();

    JsonNode answer =
        ask(
            member,
            "{ documents(first: 100) { nodes { ...f0 } } } "
                + fragments
                + " fragment f30 on Document { status }");

    assertThat(code(answer)).isIn("too-many-aliases", "query-too-costly", "bad-query");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }
}
