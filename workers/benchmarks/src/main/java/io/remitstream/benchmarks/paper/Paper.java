package io.remitstream.benchmarks.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document and what it says.
 *
 * @param printed the exact spelling of every leaf, by pointer
 */
@SuppressWarnings("ArrayRecordComponent") // Made once and written, never compared.
record Paper(String name, byte[] pdf, ObjectNode truth, Map<String, String> printed) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Below {@code folder}: {@code pdf}, {@code truth} and {@code printed}. */
  void write(Path folder) throws Exception {
    Files.write(made(folder, "pdf").resolve(name + ".pdf"), pdf);
    Files.writeString(
        made(folder, "truth").resolve(name + ".json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(truth));
    Files.writeString(
        made(folder, "printed").resolve(name + ".json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(printed));
  }

  private static Path made(Path folder, String below) throws Exception {
    return Files.createDirectories(folder.resolve(below));
  }
}
