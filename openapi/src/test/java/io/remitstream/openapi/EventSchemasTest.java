package io.remitstream.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schemas of the events' data. */
class EventSchemasTest {

  private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d+)\\.schema\\.json");

  static List<Path> schemas() {
    return Contract.files(Contract.EVENTS, ".schema.json");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schemaShouldBeValidAndNamedAsItsFile(Path file) {
    JsonNode schema = Contract.tree(file);
    var name = NAME.matcher(file.getFileName().toString());

    assertThat(name.matches()).isTrue();
    assertThat(schema.get("$id").asString())
        .isEqualTo("https://remitstream.io/schemas/events/%s/%s", name.group(1), name.group(2));
    assertThat(
            metaSchema()
                .getSchema(
                    com.networknt.schema.SchemaLocation.of(
                        "https://json-schema.org/draft/2020-12/schema"))
                .validate(schema))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schemaShouldBeClosedAndDescribed(Path file) {
    JsonNode schema = Contract.tree(file);

    assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
    assertThat(schema.get("properties").valueStream())
        .allMatch(member -> !member.path("description").asString("").isBlank());
  }

  @Test
  void contractShouldListEveryTypeThatHasASchema() {
    String listed =
        Contract.tree(Contract.OPENAPI.resolve("schemas/event.yaml"))
            .at("/Event/description")
            .asString();
    var types = schemas().stream().map(file -> Contract.tree(file).get("title").asString());

    assertThat(types.filter(type -> !type.equals("envelope")))
        .hasSize(11)
        .allSatisfy(type -> assertThat(listed).contains("`" + type + "`"));
  }

  @Test
  void contractExampleShouldFitEnvelopeAndDataSchema() {
    JsonNode event =
        Contract.tree(Contract.OPENAPI.resolve("paths/events.yaml"))
            .at("/events/get/responses/200/content/application~1json/example/items/0");
    Path data = Contract.EVENTS.resolve(event.get("type").asString() + ".1.schema.json");

    assertThat(
            Contract.schema(Contract.EVENTS.resolve("envelope.1.schema.json"), "").validate(event))
        .isEmpty();
    assertThat(Contract.schema(data, "").validate(event.get("data"))).isEmpty();
  }

  private static SchemaRegistry metaSchema() {
    return SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
  }
}
