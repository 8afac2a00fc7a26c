package io.remitstream.api.export;

import io.remitstream.streaming.remittance.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data types of FHIR R4 that are used here. */
final class Fhir {

  private Fhir() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static String urn(UUID id) {
    return "urn:uuid:" + id;
  }

  static ObjectNode reference(String reference) {
    return object().put("reference", reference);
  }

  static ObjectNode concept(String system, String code) {
    return object().set("coding", array().add(coding(system, code)));
  }

  static ObjectNode concept(String text) {
    return object().put("text", text);
  }

  static ObjectNode coding(String system, String code) {
    return object().put("system", system).put("code", code);
  }

  static ObjectNode money(Money amount) {
    return object().put("value", amount.amount()).put("currency", "USD");
  }

  static ObjectNode identifier(@Nullable ObjectNode type, @Nullable String system, String value) {
    ObjectNode identifier = object();
    if (type != null) {
      identifier.set("type", type);
    }
    put(identifier, "system", system);
    return identifier.put("value", value);
  }

  /** FHIR has no nulls: what is not known is not there. */
  static void put(ObjectNode into, String name, @Nullable Object value) {
    if (value != null) {
      into.put(name, value.toString());
    }
  }

  /** FHIR has no empty lists. */
  static void put(ObjectNode into, String name, ArrayNode values) {
    if (!values.isEmpty()) {
      into.set(name, values);
    }
  }
}
