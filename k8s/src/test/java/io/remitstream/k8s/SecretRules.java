package io.remitstream.k8s;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That no value of a Secret is here, and that the example has every key that is asked for. */
final class SecretRules {

  private SecretRules() {}

  static List<String> of(Manifests applied, Manifests example) {
    var findings = new Findings();
    findings.require(
        applied.all(Secret.class).isEmpty(), "secrets", "a Secret is among what is applied");
    findings.require(
        example.all(Secret.class).stream().allMatch(SecretRules::isEmpty),
        "secrets",
        "the example has a value");
    findings.requireEqual(asked(applied), shown(example), "secrets", "set of keys");
    findings.require(
        environment(applied)
            .filter(one -> one.getName().contains("PASSWORD"))
            .allMatch(one -> one.getValue() == null),
        "secrets",
        "a password has a value");
    return findings.sentences();
  }

  private static boolean isEmpty(Secret secret) {
    return secret.getData().isEmpty()
        && secret.getStringData().values().stream().allMatch(String::isEmpty);
  }

  private static Set<String> shown(Manifests example) {
    return example.all(Secret.class).stream()
        .flatMap(secret -> secret.getStringData().keySet().stream().map(key -> key(secret, key)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(Secret secret, String key) {
    return Manifests.name(secret) + "/" + key;
  }

  private static Set<String> asked(Manifests applied) {
    return Stream.concat(variables(applied), files(applied))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> variables(Manifests applied) {
    return environment(applied)
        .map(EnvVar::getValueFrom)
        .filter(Objects::nonNull)
        .map(source -> source.getSecretKeyRef())
        .filter(Objects::nonNull)
        .map(reference -> reference.getName() + "/" + reference.getKey());
  }

  private static Stream<EnvVar> environment(Manifests applied) {
    return applied.workloads().stream()
        .flatMap(workload -> workload.pod().getSpec().getContainers().stream())
        .flatMap(container -> container.getEnv().stream());
  }

  private static Stream<String> files(Manifests applied) {
    return applied.workloads().stream()
        .flatMap(workload -> workload.pod().getSpec().getVolumes().stream())
        .map(volume -> volume.getSecret())
        .filter(Objects::nonNull)
        .flatMap(SecretRules::files);
  }

  private static Stream<String> files(SecretVolumeSource secret) {
    return secret.getItems().stream()
        .map(KeyToPath::getKey)
        .map(key -> secret.getSecretName() + "/" + key);
  }
}
