package io.remitstream.k8s;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** That what names something else names something that is there. */
final class WiringRules {

  private final Findings findings = new Findings();
  private final Manifests manifests;

  private WiringRules(Manifests manifests) {
    this.manifests = manifests;
  }

  static List<String> of(Manifests manifests) {
    var rules = new WiringRules(manifests);
    manifests.workloads().forEach(rules::account);
    manifests.all(Deployment.class).forEach(rules::deployment);
    manifests.all(Service.class).forEach(rules::service);
    manifests.all(HorizontalPodAutoscaler.class).forEach(rules::autoscaler);
    return rules.findings.sentences();
  }

  private void account(Manifests.Workload workload) {
    var account =
        manifests.the(ServiceAccount.class, workload.pod().getSpec().getServiceAccountName());
    findings.requireEqual(
        false,
        account.getAutomountServiceAccountToken(),
        Manifests.name(account),
        "automountServiceAccountToken");
  }

  private void deployment(Deployment deployment) {
    String where = Manifests.name(deployment);
    PodTemplateSpec pod = deployment.getSpec().getTemplate();
    findings.require(
        selects(deployment.getSpec().getSelector(), pod), where, "selector misses its own pods");
    var spread = pod.getSpec().getTopologySpreadConstraints();
    findings.requireEqual(
        Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"),
        spread.stream().map(rule -> rule.getTopologyKey()).collect(Collectors.toSet()),
        where,
        "spread");
    findings.require(
        spread.stream().allMatch(rule -> selects(rule.getLabelSelector(), pod)),
        where,
        "is spread by the labels of others");
    budget(deployment);
  }

  private void budget(Deployment deployment) {
    String where = Manifests.name(deployment);
    PodTemplateSpec pod = deployment.getSpec().getTemplate();
    List<PodDisruptionBudget> budgets =
        manifests.all(PodDisruptionBudget.class).stream()
            .filter(budget -> selects(budget.getSpec().getSelector(), pod))
            .toList();
    findings.requireEqual(1, budgets.size(), where, "number of disruption budgets");
    for (PodDisruptionBudget budget : budgets) {
      int kept = budget.getSpec().getMinAvailable().getIntVal();
      findings.require(
          kept >= 1 && kept < replicas(deployment),
          where,
          "disruption budget keeps %d of %d".formatted(kept, replicas(deployment)));
    }
  }

  /** As many as there are at least. */
  private int replicas(Deployment deployment) {
    Integer fixed = deployment.getSpec().getReplicas();
    return fixed != null
        ? fixed
        : manifests
            .the(HorizontalPodAutoscaler.class, Manifests.name(deployment))
            .getSpec()
            .getMinReplicas();
  }

  private void service(Service service) {
    String where = Manifests.name(service);
    List<Manifests.Workload> selected = selected(service.getSpec().getSelector());
    findings.requireEqual(1, selected.size(), where, "number of workloads behind it");
    for (Manifests.Workload workload : selected) {
      service
          .getSpec()
          .getPorts()
          .forEach(
              port ->
                  findings.require(
                      ports(workload.pod()).containsKey(port.getTargetPort().getStrVal()),
                      where,
                      "targetPort %s is no port behind it".formatted(port.getTargetPort())));
    }
  }

  private void autoscaler(HorizontalPodAutoscaler autoscaler) {
    String where = Manifests.name(autoscaler);
    var spec = autoscaler.getSpec();
    var deployment = manifests.the(Deployment.class, spec.getScaleTargetRef().getName());
    findings.require(
        deployment.getSpec().getReplicas() == null,
        where,
        "has its number set by the manifest too");
    findings.require(
        spec.getMaxReplicas() > spec.getMinReplicas(), where, "has nothing to scale between");
  }

  private List<Manifests.Workload> selected(Map<String, String> labels) {
    return manifests.workloads().stream()
        .filter(
            workload ->
                workload.pod().getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  /** The ports of a pod by name. */
  static Map<String, Integer> ports(PodTemplateSpec pod) {
    return pod.getSpec().getContainers().stream()
        .flatMap(container -> container.getPorts().stream())
        .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
  }

  /** Whether a selector selects a pod; only what is used here is understood. */
  static boolean selects(LabelSelector selector, PodTemplateSpec pod) {
    Map<String, String> labels = pod.getMetadata().getLabels();
    Map<String, String> wanted = selector.getMatchLabels();
    return labels.entrySet().containsAll(wanted.entrySet())
        && selector.getMatchExpressions().stream().allMatch(one -> matches(one, labels));
  }

  private static boolean matches(LabelSelectorRequirement one, Map<String, String> labels) {
    if (!"In".equals(one.getOperator())) {
      throw new IllegalArgumentException(
          "The operator " + one.getOperator() + " is not known here");
    }
    return one.getValues().contains(labels.getOrDefault(one.getKey(), ""));
  }
}
