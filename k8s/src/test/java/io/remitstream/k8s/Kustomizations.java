package io.remitstream.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The kustomizations, by the folder in which they are. */
record Kustomizations(Path folder, Kustomization text) {

  static List<Kustomizations> all() {
    try (Stream<Path> walked = Files.walk(Manifests.FOLDER)) {
      return walked
          .filter(file -> file.endsWith("kustomization.yaml"))
          .map(file -> read(file.resolveSibling("")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Kustomizations example() {
    return read(Manifests.FOLDER.resolve("overlays/example"));
  }

  private static Kustomizations read(Path folder) {
    return new Kustomizations(folder, parse(Manifests.text(folder.resolve("kustomization.yaml"))));
  }

  static Kustomization parse(String yaml) {
    return StrictYaml.as(Kustomization.class, StrictYaml.documents(yaml).getFirst());
  }

  /** Every file and folder that it names. */
  Stream<Path> references() {
    return text.references().map(name -> folder.resolve(name).normalize());
  }

  /** What the ConfigMaps that it makes contain. */
  List<String> settings() {
    var generators = text.configMapGenerator();
    return generators == null
        ? List.of()
        : generators.stream().flatMap(one -> one.keys().stream()).toList();
  }
}
