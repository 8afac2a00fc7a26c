package io.remitstream.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI contract, to hold answers against. */
public final class Contract {

  private static final String BASE = "https://contract.test/";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          Dialects.getDraft202012(),
          registry ->
              registry
                  .schemas(Contract::text)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Contract() {}

  /** Fails unless {@code json} is what schema {@code name} of {@code file} says. */
  public static void assertFits(String json, String file, String name) {
    JsonNode answer = JsonMapper.shared().readTree(json);
    assertThat(schema(file, name).validate(answer)).as("%s as %s", json, name).isEmpty();
  }

  /** A schema's members as the contract names them. */
  public static JsonNode members(String file, String name) {
    return YAML.readTree(text(BASE + "schemas/" + file)).path(name).path("properties");
  }

  /** The ids of all that a client can ask for. */
  public static Set<String> operations() {
    return YAML.readTree(text(BASE + "remitstream.yaml"))
        .path("paths")
        .valueStream()
        .map(path -> path.path("$ref").asString().split("#", 2))
        .map(place -> YAML.readTree(text(BASE + place[0])).at(place[1]))
        .flatMap(JsonNode::propertyStream)
        .filter(member -> METHODS.contains(member.getKey()))
        .map(operation -> operation.getValue().path("operationId").asString())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Schema schema(String file, String name) {
    return SCHEMAS.getSchema(SchemaLocation.of(BASE + "schemas/" + file + "#/" + name));
  }

  private static @Nullable String text(String address) {
    if (!address.startsWith(BASE)) {
      return null;
    }
    String resource = "/openapi/" + address.substring(BASE.length());
    try (var bytes = Contract.class.getResourceAsStream(resource)) {
      return YAML.readTree(Objects.requireNonNull(bytes, resource)).toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
