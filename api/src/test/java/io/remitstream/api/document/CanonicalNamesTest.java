package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.remitstream.api.Contract;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The records that are written as they are have the members that the contract names, and no others.
 */
class CanonicalNamesTest {

  private static final String FILE = "canonical.yaml";

  @Test
  void membersShouldBeThoseOfTheContractWhenRecordsAreWrittenAsTheyAre() {
    Map<Class<?>, String> schemas = new HashMap<>();
    collect(CanonicalJson.Canonical.class, "CanonicalDocument", schemas);
    collect(CanonicalJson.CanonicalRecord.class, "CanonicalRecord", schemas);
    collect(ClaimList.Page.class, "ClaimPage", schemas);

    assertThat(schemas).hasSizeGreaterThan(15);
    schemas.forEach(
        (type, schema) ->
            assertThat(components(type).map(RecordComponent::getName))
                .as("%s as %s", type.getSimpleName(), schema)
                .containsExactlyInAnyOrderElementsOf(
                    Contract.members(FILE, schema).propertyNames()));
  }

  /** Follows records into records, and the contract's references beside them. */
  private static void collect(Class<?> type, String schema, Map<Class<?>, String> schemas) {
    if (schemas.putIfAbsent(type, schema) != null) {
      return;
    }
    JsonNode members = Contract.members(FILE, schema);
    components(type)
        .forEach(
            component -> {
              Class<?> inner = innermost(component.getGenericType());
              if (inner.isRecord()
                  && Arrays.stream(inner.getMethods()).noneMatch(CanonicalNamesTest::isValue)) {
                collect(inner, referenced(members.path(component.getName())), schemas);
              }
            });
  }

  private static boolean isValue(java.lang.reflect.Method method) {
    return method.isAnnotationPresent(JsonValue.class);
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents());
  }

  private static Class<?> innermost(Type type) {
    return type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  /** A reference, that of an array's items, or that of a choice. */
  private static String referenced(JsonNode member) {
    return Stream.of(
            List.of(member, member.path("items")),
            member.path("oneOf").valueStream().toList(),
            member.path("anyOf").valueStream().toList())
        .flatMap(List::stream)
        .map(node -> node.path("$ref").asString(""))
        .filter(reference -> !reference.isEmpty())
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .findFirst()
        .orElse("?");
  }
}
