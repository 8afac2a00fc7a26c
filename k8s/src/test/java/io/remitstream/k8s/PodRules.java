package io.remitstream.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every pod must keep: Kubernetes' pod security standard "restricted" (of its version 1.34),
 * and beyond it a read-only root, limits, probes and time to drain.
 */
final class PodRules {

  /** From SIGTERM to exit, at most. */
  static final long DRAIN_SECONDS = 8;

  private final Findings findings = new Findings();

  static List<String> of(Manifests manifests) {
    var rules = new PodRules();
    manifests.workloads().forEach(rules::workload);
    manifests.all(Deployment.class).forEach(rules::deployment);
    return rules.findings.sentences();
  }

  private void workload(Manifests.Workload workload) {
    PodSpec pod = workload.pod().getSpec();
    pod(workload.name(), pod);
    containers(pod).forEach(container -> container(workload.name(), container));
    pod.getContainers().forEach(container -> temporaryFiles(workload.name(), pod, container));
  }

  private static Stream<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
  }

  private void pod(String where, PodSpec pod) {
    var security = pod.getSecurityContext();
    findings.requireEqual(true, security.getRunAsNonRoot(), where, "runAsNonRoot");
    findings.requireEqual(10001L, security.getRunAsUser(), where, "runAsUser");
    findings.require(
        security.getSeccompProfile() != null
            && "RuntimeDefault".equals(security.getSeccompProfile().getType()),
        where,
        "seccompProfile is not RuntimeDefault");
    findings.requireEqual(
        false, pod.getAutomountServiceAccountToken(), where, "automountServiceAccountToken");
    findings.requireEqual(false, pod.getEnableServiceLinks(), where, "enableServiceLinks");
    findings.require(
        isNot(pod.getHostNetwork()) && isNot(pod.getHostPID()) && isNot(pod.getHostIPC()),
        where,
        "shares a namespace with its host");
    pod.getVolumes().forEach(volume -> volume(where, volume));
  }

  /** Three of the kinds that the standard lets; the others are not needed here. */
  private void volume(String where, Volume volume) {
    findings.require(
        volume.getEmptyDir() != null
            || volume.getSecret() != null
            || volume.getPersistentVolumeClaim() != null,
        where,
        "volume %s is of a kind that is not let".formatted(volume.getName()));
    findings.require(
        volume.getSecret() == null
            || Integer.valueOf(0400).equals(volume.getSecret().getDefaultMode()),
        where,
        "defaultMode of volume %s is not 0400".formatted(volume.getName()));
  }

  private void container(String workload, Container container) {
    String where = workload + "/" + container.getName();
    security(where, container.getSecurityContext());
    resources(where, container.getResources());
    findings.require(
        container.getImage().matches("[^:@]+:[0-9][^:]*"), where, "image is not named by version");
    container
        .getPorts()
        .forEach(
            port -> findings.require(port.getHostPort() == null, where, "takes a host's port"));
  }

  private void security(String where, @Nullable SecurityContext security) {
    findings.require(security != null, where, "securityContext is missing");
    if (security == null) {
      return;
    }
    findings.requireEqual(
        false, security.getAllowPrivilegeEscalation(), where, "allowPrivilegeEscalation");
    findings.requireEqual(
        true, security.getReadOnlyRootFilesystem(), where, "readOnlyRootFilesystem");
    findings.require(isNot(security.getPrivileged()), where, "is privileged");
    findings.require(
        security.getCapabilities() != null
            && security.getCapabilities().getDrop().equals(List.of("ALL"))
            && security.getCapabilities().getAdd().isEmpty(),
        where,
        "keeps capabilities");
    findings.require(
        security.getRunAsUser() == null && security.getRunAsNonRoot() == null,
        where,
        "overrides the pod's user");
  }

  private void resources(String where, @Nullable ResourceRequirements resources) {
    for (String name : List.of("cpu", "memory")) {
      findings.require(
          resources != null && resources.getRequests().containsKey(name),
          where,
          "requests no " + name);
      findings.require(
          resources != null && resources.getLimits().containsKey(name),
          where,
          "has no limit of " + name);
    }
  }

  private void temporaryFiles(String workload, PodSpec pod, Container container) {
    boolean mounted =
        container.getVolumeMounts().stream()
            .filter(mount -> mount.getMountPath().equals("/tmp"))
            .anyMatch(mount -> isEmptyDirectory(pod, mount.getName()));
    findings.require(
        mounted, workload + "/" + container.getName(), "has no empty directory for /tmp");
  }

  private static boolean isEmptyDirectory(PodSpec pod, String volume) {
    return pod.getVolumes().stream()
        .anyMatch(known -> known.getName().equals(volume) && known.getEmptyDir() != null);
  }

  private void deployment(Deployment deployment) {
    PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    for (Container container : pod.getContainers()) {
      String where = Manifests.name(deployment) + "/" + container.getName();
      probe(where, container.getStartupProbe(), "startup", "liveness");
      probe(where, container.getLivenessProbe(), "liveness", "liveness");
      probe(where, container.getReadinessProbe(), "readiness", "readiness");
      drain(where, pod, container);
    }
  }

  private void probe(String where, @Nullable Probe probe, String name, String group) {
    findings.require(probe != null, where, "has no %s probe".formatted(name));
    if (probe != null) {
      var question = probe.getHttpGet();
      findings.requireEqual("management", question.getPort().getStrVal(), where, name + " port");
      findings.requireEqual("/actuator/health/" + group, question.getPath(), where, name + " path");
    }
  }

  private void drain(String where, PodSpec pod, Container container) {
    long first = beforeStop(container);
    boolean serves =
        container.getPorts().stream().map(ContainerPort::getName).anyMatch("http"::equals);
    findings.require(!serves || first > 0, where, "stops before others know: preStop is missing");
    findings.require(
        pod.getTerminationGracePeriodSeconds() != null
            && pod.getTerminationGracePeriodSeconds() > first + DRAIN_SECONDS,
        where,
        "terminationGracePeriodSeconds leaves no time to drain");
  }

  private static long beforeStop(Container container) {
    var lifecycle = container.getLifecycle();
    return lifecycle == null ? 0 : lifecycle.getPreStop().getSleep().getSeconds();
  }

  private static boolean isNot(@Nullable Boolean value) {
    return !Boolean.TRUE.equals(value);
  }
}
