package io.remitstream.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The packaged contract as trees, and references followed through its files. */
final class Contract {

  static final Path ROOT = Path.of("target/classes").toAbsolutePath();
  static final Path OPENAPI = ROOT.resolve("openapi");
  static final Path EVENTS = ROOT.resolve("events");

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = JsonMapper.shared();
  private static final Map<Path, JsonNode> TREES = new ConcurrentHashMap<>();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          Dialects.getDraft202012(),
          registry ->
              registry
                  .schemas(Contract::text)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Contract() {}

  /** A node, and the file that its references are relative to. */
  record Place(Path file, JsonNode node) {

    Place at(String pointer) {
      return new Place(file, node.at(pointer));
    }

    Place get(String member) {
      return new Place(file, node.path(member)).resolved();
    }

    /** Where the reference leads that this node is, or the place itself. */
    Place resolved() {
      return node.has("$ref") ? follow(node.get("$ref").asString()).resolved() : this;
    }

    Place follow(String reference) {
      Place target = target(reference);
      if (target.node().isMissingNode()) {
        throw new IllegalStateException("%s leads nowhere (in %s)".formatted(reference, file));
      }
      return target;
    }

    private Place target(String reference) {
      String[] parts = reference.split("#", 2);
      Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
      return new Place(target, parts.length == 1 ? tree(target) : tree(target).at(parts[1]));
    }
  }

  static Place root() {
    return place(OPENAPI.resolve("remitstream.yaml"));
  }

  static Place place(Path file) {
    return new Place(file, tree(file));
  }

  static JsonNode tree(Path file) {
    return TREES.computeIfAbsent(file, Contract::read);
  }

  private static JsonNode read(Path file) {
    ObjectMapper mapper = file.toString().endsWith(".json") ? JSON : YAML;
    try (var bytes = Files.newInputStream(file)) {
      return mapper.readTree(bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A file by its address; null for any other address, of which the library has its own. */
  private static @Nullable String text(String address) {
    return address.startsWith("file:") ? tree(Path.of(URI.create(address))).toString() : null;
  }

  /** The files below a folder, whose names end so. */
  static List<Path> files(Path folder, String end) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The schema at a pointer in a file; references in it are followed. */
  static Schema schema(Path file, String pointer) {
    return SCHEMAS.getSchema(SchemaLocation.of(file.toUri() + "#" + pointer));
  }
}
