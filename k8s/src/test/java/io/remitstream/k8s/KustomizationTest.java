package io.remitstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.remitstream.migrate.Topics;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.workers.extraction.ExtractionCrewConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KustomizationTest {

  @Test
  void everyReferenceShouldBeThere() {
    assertThat(Kustomizations.all()).isNotEmpty();
    assertThat(Kustomizations.all().stream().flatMap(Kustomizations::references))
        .allMatch(KustomizationTest::isThere);
  }

  @Test
  void everyManifestShouldBelongToAKustomizationUnlessItIsAnExample() {
    List<Path> named = Kustomizations.all().stream().flatMap(Kustomizations::references).toList();
    List<Path> written =
        Stream.of("base", "components", "overlays")
            .flatMap(Manifests::files)
            .filter(file -> !file.toString().endsWith(".example.yaml"))
            .toList();

    assertThat(named).containsAll(written);
    assertThat(named).noneMatch(file -> file.toString().endsWith(".example.yaml"));
  }

  @Test
  void exampleShouldSetEveryImageAndEverySharedSetting() {
    var example = Kustomizations.example();
    var pods = Manifests.below("base").workloads();

    assertThat(example.text().images())
        .extracting(Kustomization.Image::name)
        .containsExactlyInAnyOrderElementsOf(pods.stream().map(Manifests.Workload::name).toList());
    assertThat(example.text().configMapGenerator())
        .extracting(Kustomization.Generator::name)
        .containsExactlyElementsOf(
            pods.stream()
                .flatMap(one -> one.pod().getSpec().getContainers().stream())
                .flatMap(KustomizationTest::shared)
                .distinct()
                .toList());
  }

  private static Stream<String> shared(Container container) {
    return container.getEnvFrom().stream().map(one -> one.getConfigMapRef().getName());
  }

  /** A patch is an object in part: it must name one of the base. */
  @Test
  void patchesShouldMeetWhatTheBaseHas() {
    var base = Manifests.below("base").objects();
    var patches = Manifests.below("overlays/example").objects();

    assertThat(patches)
        .filteredOn(object -> !(object instanceof Secret))
        .hasSize(4)
        .allMatch(patch -> base.stream().anyMatch(known -> isSame(known, patch)));
  }

  /** Both make links: the bell's are the api's. */
  @Test
  void exampleShouldTellWhereLinksLeadToWhoeverMakesThem() {
    assertThat(Manifests.below("overlays/example").all(Deployment.class))
        .extracting(Manifests::name)
        .containsExactlyInAnyOrder("remitstream-api", "remitstream-workers");
    assertThat(Manifests.below("overlays/example").all(Deployment.class))
        .allSatisfy(
            patch ->
                assertThat(environment(patch))
                    .extracting(EnvVar::getName)
                    .containsExactly("REMITSTREAM_NOTIFICATION_CONSOLE")
                    .allMatch(KnownSettings.of(Manifests.name(patch))::contains));
  }

  @Test
  void mailShouldLetWorkersReachItsServerAndNothingElse() {
    var base = Manifests.below("base");
    var mail = Manifests.below("components/smtp").all(NetworkPolicy.class);
    var both = new Manifests(Stream.concat(base.objects().stream(), mail.stream()).toList());

    var more = new HashSet<>(NetworkRules.exits(both));
    more.removeAll(NetworkRules.exits(base));

    assertThat(more)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(465, 587)
                .flatMap(
                    port ->
                        Stream.concat(
                            Stream.of("remitstream-workers to " + port),
                            NetworkRules.toTheWorld("remitstream-workers", port).stream()))
                .toList());
  }

  @Test
  void mailShouldBeSetAsTheWorkersReadItAndItsPasswordComeFromASecret() {
    Deployment patch = Manifests.below("components/smtp").all(Deployment.class).getFirst();
    List<EnvVar> settings = environment(patch);

    assertThat(Manifests.below("base").objects()).anyMatch(known -> isSame(known, patch));
    assertThat(settings)
        .extracting(EnvVar::getName)
        .allMatch(KnownSettings.of("remitstream-workers")::contains)
        .contains("REMITSTREAM_NOTIFICATION_MAIL", "REMITSTREAM_NOTIFICATION_SMTP_HOST");
    assertThat(settings)
        .filteredOn(one -> one.getName().endsWith("PASSWORD") || one.getName().endsWith("USER"))
        .hasSize(2)
        .allMatch(one -> one.getValueFrom().getSecretKeyRef().getName().equals("remitstream-smtp"));
  }

  private static List<EnvVar> environment(Deployment patch) {
    return patch.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv();
  }

  @Test
  void workersShouldBeScaledByTheGroupAndTopicThatTheyRead() throws ReflectiveOperationException {
    var scaled = Manifests.below("components").all(ScaledObject.class).getFirst().spec();
    var kafka = trigger(scaled, "kafka");

    assertThat(kafka).containsEntry("topic", Topic.EXTRACTION.name());
    assertThat(kafka).containsEntry("consumerGroup", group());
    assertThat(Kustomizations.example().settings())
        .contains(kafka.getOrDefault("bootstrapServersFromEnv", "none"));
    assertThat(scaled.maxReplicaCount())
        .isEqualTo(Topics.partitions().get(Topic.EXTRACTION.name()));
    assertThat(scaled.minReplicaCount()).isGreaterThan(1);
    assertThat(Manifests.below("base").workloads())
        .extracting(Manifests.Workload::name)
        .contains(scaled.scaleTargetRef().name());
  }

  private static Map<String, String> trigger(ScaledObject.Spec spec, String type) {
    return spec.triggers().stream()
        .filter(one -> one.type().equals(type))
        .map(ScaledObject.Trigger::metadata)
        .findFirst()
        .orElseThrow();
  }

  private static String group() throws ReflectiveOperationException {
    var field = ExtractionCrewConfiguration.class.getDeclaredField("GROUP");
    field.setAccessible(true);
    return (String) Objects.requireNonNull(field.get(null));
  }

  @Test
  void monitorShouldScrapeEveryService() {
    var monitor = Manifests.below("components").all(PodMonitor.class).getFirst().getSpec();
    var services =
        Manifests.below("base").workloads().stream()
            .filter(one -> !one.name().equals("remitstream-migrate"))
            .toList();

    assertThat(services).allMatch(one -> WiringRules.selects(monitor.getSelector(), one.pod()));
    assertThat(monitor.getPodMetricsEndpoints())
        .singleElement()
        .satisfies(
            endpoint -> {
              assertThat(endpoint.getPort()).isEqualTo("management");
              assertThat(endpoint.getPath()).isEqualTo("/actuator/prometheus");
            });
  }

  @Test
  void readingShouldRefuseWhatNoModelKnows() {
    assertThatThrownBy(() -> Kustomizations.parse("kind: Kustomization\nresource: []"))
        .hasMessageContaining("resource");
    assertThatThrownBy(
            () ->
                Manifests.objects("apiVersion: apps/v1\nkind: Deployment\nspec: {replica: 2}")
                    .toList())
        .hasMessageContaining("replica");
    assertThatThrownBy(
            () ->
                Manifests.objects("apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: two}")
                    .toList())
        .hasMessageContaining("two");
    assertThatThrownBy(
            () ->
                Manifests.objects(
                        "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nspec: {trigger: []}")
                    .toList())
        .hasMessageContaining("trigger");
    assertThatThrownBy(() -> Manifests.objects("apiVersion: v1\nkind: Deployment").toList())
        .hasMessageContaining("no model");
  }

  private static boolean isThere(Path path) {
    return Files.isRegularFile(path) || Files.isRegularFile(path.resolve("kustomization.yaml"));
  }

  private static boolean isSame(Object known, Object patch) {
    return known instanceof HasMetadata one
        && patch instanceof HasMetadata other
        && one.getKind().equals(other.getKind())
        && Manifests.name(one).equals(Manifests.name(other));
  }
}
