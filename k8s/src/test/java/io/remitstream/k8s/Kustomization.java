package io.remitstream.k8s;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is used here of a {@code kustomization.yaml}. */
record Kustomization(
    String apiVersion,
    String kind,
    @Nullable String namespace,
    @Nullable List<Labels> labels,
    @Nullable List<String> resources,
    @Nullable List<String> components,
    @Nullable Options generatorOptions,
    @Nullable List<Generator> configMapGenerator,
    @Nullable List<Image> images,
    @Nullable List<Patch> patches) {

  record Labels(Map<String, String> pairs) {}

  record Options(Map<String, String> labels) {}

  record Generator(String name, List<String> literals) {

    /** The names of what it sets. */
    List<String> keys() {
      return literals.stream().map(literal -> literal.substring(0, literal.indexOf('='))).toList();
    }
  }

  record Image(String name, String newName, String newTag) {}

  record Patch(@Nullable String path, @Nullable Target target, @Nullable String patch) {}

  record Target(String kind, String name) {}

  /** Every file and folder that it names. */
  Stream<String> references() {
    return Stream.of(listed(resources), listed(components), patchFiles()).flatMap(names -> names);
  }

  private Stream<String> patchFiles() {
    return listed(patches).map(Patch::path).filter(Objects::nonNull);
  }

  private static <T> Stream<T> listed(@Nullable List<T> values) {
    return values == null ? Stream.empty() : values.stream();
  }
}
