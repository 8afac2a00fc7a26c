package io.remitstream.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Objects as read from files, every field known to its model. */
record Manifests(List<Object> objects) {

  /** The folder that holds everything: this module's own. */
  static final Path FOLDER = Path.of("").toAbsolutePath();

  private static final Map<String, Class<?>> MODELS =
      Map.ofEntries(
          Map.entry("v1 Namespace", Namespace.class),
          Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
          Map.entry("v1 Secret", Secret.class),
          Map.entry("v1 Service", Service.class),
          Map.entry("v1 ServiceAccount", ServiceAccount.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("batch/v1 Job", Job.class),
          Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
          Map.entry("keda.sh/v1alpha1 ScaledObject", ScaledObject.class));

  /** A pod that is to run, by the name of what makes it. */
  record Workload(String name, PodTemplateSpec pod) {}

  /** Every object below a folder; kustomizations are none. */
  static Manifests below(String folder) {
    return new Manifests(files(folder).flatMap(Manifests::objects).toList());
  }

  /** Every manifest below a folder, kustomizations left out. */
  static Stream<Path> files(String folder) {
    try (Stream<Path> walked = Files.walk(FOLDER.resolve(folder))) {
      return walked
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Object> objects(Path file) {
    return objects(text(file));
  }

  /** The objects of one text; fails on a kind that nobody knows here. */
  static Stream<Object> objects(String yaml) {
    return StrictYaml.documents(yaml).stream().map(Manifests::object);
  }

  private static Object object(JsonNode document) {
    String kind = document.path("apiVersion").asText() + " " + document.path("kind").asText();
    Class<?> model = MODELS.get(kind);
    if (model == null) {
      throw new IllegalArgumentException("There is no model for " + kind);
    }
    return StrictYaml.as(model, document);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All of one kind. */
  <T> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The one of a kind with a name. */
  <T extends HasMetadata> T the(Class<T> kind, String name) {
    return all(kind).stream()
        .filter(object -> object.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind.getSimpleName() + " " + name + " is missing"));
  }

  /** Everything that makes pods. */
  List<Workload> workloads() {
    return Stream.concat(
            all(Deployment.class).stream()
                .map(made -> new Workload(name(made), made.getSpec().getTemplate())),
            all(Job.class).stream()
                .map(made -> new Workload(name(made), made.getSpec().getTemplate())))
        .toList();
  }

  static String name(HasMetadata object) {
    return object.getMetadata().getName();
  }
}
