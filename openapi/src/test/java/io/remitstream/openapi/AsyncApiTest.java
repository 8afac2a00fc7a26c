package io.remitstream.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** The channels that are no REST: the WebSocket, and RSocket. */
class AsyncApiTest {

  static final List<Path> CHANNELS =
      Stream.of("live.yaml", "rsocket.yaml")
          .map(Contract.ROOT.resolve("asyncapi")::resolve)
          .toList();

  @ParameterizedTest
  @FieldSource("CHANNELS")
  void exampleShouldFitItsMessage(Path file) {
    assertThat(messages(file))
        .isNotEmpty()
        .allSatisfy(name -> holdExamples(file, "/components/messages/" + name));
  }

  private static void holdExamples(Path file, String message) {
    assertThat(Contract.tree(file).at(message + "/examples").valueStream())
        .isNotEmpty()
        .allSatisfy(
            example ->
                assertThat(
                        Contract.schema(file, message + "/payload")
                            .validate(example.get("payload")))
                    .as("%s of %s", message, file)
                    .isEmpty());
  }

  @ParameterizedTest
  @FieldSource("CHANNELS")
  void referenceShouldLeadSomewhere(Path file) {
    var place = Contract.place(file);

    assertThat(Contract.tree(file).findValues("$ref"))
        .hasSizeGreaterThan(10)
        .allSatisfy(reference -> assertThat(place.follow(reference.asString())).isNotNull());
  }

  @ParameterizedTest
  @FieldSource("CHANNELS")
  void operationsShouldUseEveryMessage(Path file) {
    var used =
        Contract.tree(file)
            .get("operations")
            .valueStream()
            .flatMap(operation -> operation.get("messages").valueStream())
            .map(reference -> reference.get("$ref").asString())
            .map(AsyncApiTest::name)
            .toList();
    var carried =
        Contract.tree(file)
            .get("channels")
            .valueStream()
            .flatMap(channel -> channel.get("messages").propertyNames().stream())
            .toList();

    assertThat(used).containsExactlyInAnyOrderElementsOf(carried).containsAll(messages(file));
  }

  private static Set<String> messages(Path file) {
    JsonNode messages = Contract.tree(file).at("/components/messages");
    return messages.propertyNames().stream().collect(Collectors.toSet());
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
