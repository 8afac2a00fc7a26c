package io.remitstream.k8s;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads YAML into models and takes nothing that a model does not know. */
final class StrictYaml {

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .annotationIntrospector(new NothingElse())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private StrictYaml() {}

  /** The documents of a file, in its order. */
  static List<JsonNode> documents(String yaml) {
    try (JsonParser parser = MAPPER.createParser(yaml)) {
      return MAPPER.readValues(parser, JsonNode.class).readAll();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /**
   * One document as a model; fails on a field that the model has not, and on one of another type.
   */
  static <T> T as(Class<T> model, JsonNode document) {
    try {
      return MAPPER.treeToValue(document, model);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** The models keep what they do not know in a map beside their fields; here they may not. */
  private static final class NothingElse extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
