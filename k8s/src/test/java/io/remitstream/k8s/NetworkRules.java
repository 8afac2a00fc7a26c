package io.remitstream.k8s;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.remitstream.streaming.webhook.DialRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That nobody reaches a pod but those who must. */
final class NetworkRules {

  private static final String NAME = "app.kubernetes.io/name";

  /** Who may come in where: workload, port, and from whom. */
  private static final Set<String> ENTRANCES =
      Set.of(
          "remitstream-gateway http from anybody",
          "remitstream-api http from pods remitstream-gateway",
          "remitstream-api http from pods remitstream-workers",
          "remitstream-workers rsocket from pods remitstream-api",
          "remitstream-gateway management from namespace monitoring",
          "remitstream-api management from namespace monitoring",
          "remitstream-workers management from namespace monitoring");

  /** Who may go out where. */
  private static final Set<String> EXITS =
      Set.of(
          "remitstream-gateway to 53",
          "remitstream-api to 53",
          "remitstream-workers to 53",
          "remitstream-migrate to 53",
          "remitstream-gateway to http",
          "remitstream-workers to http",
          "remitstream-api to rsocket",
          "remitstream-api to 5432",
          "remitstream-api to 9092",
          "remitstream-workers to 5432",
          "remitstream-workers to 9092",
          "remitstream-migrate to 5432",
          "remitstream-migrate to 9092",
          toTheWorld("remitstream-workers", 443).getFirst(),
          toTheWorld("remitstream-workers", 443).getLast());

  /** What nobody may dial for somebody else, of one family of addresses. */
  private static Set<String> refused(boolean v6) {
    return DialRules.REFUSED.stream()
        .filter(block -> block.contains(":") == v6)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private final Manifests manifests;
  private final Set<String> entrances = new TreeSet<>();
  private final Set<String> exits = new TreeSet<>();

  private NetworkRules(Manifests manifests) {
    this.manifests = manifests;
  }

  /** Who may go out where, by all policies together. */
  static Set<String> exits(Manifests manifests) {
    return read(manifests).exits;
  }

  private static NetworkRules read(Manifests manifests) {
    var rules = new NetworkRules(manifests);
    manifests.all(NetworkPolicy.class).forEach(rules::policy);
    return rules;
  }

  /** To public addresses alone, at a port. */
  static List<String> toTheWorld(String workload, int port) {
    return List.of(
        "%s to %d of 0.0.0.0/0 except %s".formatted(workload, port, refused(false)),
        "%s to %d of ::/0 except %s".formatted(workload, port, refused(true)));
  }

  static List<String> of(Manifests manifests) {
    NetworkRules rules = read(manifests);
    List<NetworkPolicy> policies = manifests.all(NetworkPolicy.class);
    var findings = new Findings();
    findings.require(
        policies.stream().anyMatch(NetworkRules::deniesEverything), "network", "nothing is denied");
    findings.requireEqual(new TreeSet<>(ENTRANCES), rules.entrances, "network", "set of entrances");
    findings.requireEqual(new TreeSet<>(EXITS), rules.exits, "network", "set of exits");
    return findings.sentences();
  }

  private static boolean deniesEverything(NetworkPolicy policy) {
    var spec = policy.getSpec();
    return spec.getPodSelector().getMatchLabels().isEmpty()
        && spec.getPodSelector().getMatchExpressions().isEmpty()
        && Set.copyOf(spec.getPolicyTypes()).equals(Set.of("Ingress", "Egress"))
        && spec.getIngress().isEmpty()
        && spec.getEgress().isEmpty();
  }

  private void policy(NetworkPolicy policy) {
    manifests.workloads().stream()
        .filter(one -> WiringRules.selects(policy.getSpec().getPodSelector(), one.pod()))
        .forEach(one -> passages(one, policy));
  }

  private void passages(Manifests.Workload workload, NetworkPolicy policy) {
    policy.getSpec().getIngress().forEach(rule -> entrance(workload, rule));
    policy.getSpec().getEgress().forEach(rule -> exit(workload, rule));
  }

  private void exit(Manifests.Workload workload, NetworkPolicyEgressRule rule) {
    for (String port : ports(rule.getPorts(), !rule.getTo().isEmpty())) {
      destinations(rule).forEach(to -> exits.add(workload.name() + " to " + port + to));
    }
  }

  /** Of addresses; where pods and namespaces are named, those have names of their own. */
  private static Set<String> destinations(NetworkPolicyEgressRule rule) {
    return rule.getTo().isEmpty()
        ? Set.of("")
        : rule.getTo().stream()
            .map(NetworkPolicyPeer::getIpBlock)
            .map(block -> block == null ? "" : addresses(block))
            .collect(Collectors.toSet());
  }

  private static String addresses(IPBlock block) {
    return " of %s except %s".formatted(block.getCidr(), new TreeSet<>(block.getExcept()));
  }

  private void entrance(Manifests.Workload workload, NetworkPolicyIngressRule rule) {
    for (String port : ports(rule.getPorts(), true)) {
      boolean there = WiringRules.ports(workload.pod()).containsKey(port);
      String name = there ? port : port + " (which it has not)";
      sources(rule).forEach(source -> entrances.add(workload.name() + " " + name + source));
    }
  }

  private static List<String> sources(NetworkPolicyIngressRule rule) {
    return rule.getFrom().isEmpty()
        ? List.of(" from anybody")
        : rule.getFrom().stream().map(NetworkRules::source).toList();
  }

  private static String source(NetworkPolicyPeer peer) {
    if (peer.getPodSelector() != null && peer.getNamespaceSelector() == null) {
      return " from pods " + only(peer.getPodSelector().getMatchLabels(), NAME);
    }
    if (peer.getNamespaceSelector() != null && peer.getPodSelector() == null) {
      return " from namespace "
          + only(peer.getNamespaceSelector().getMatchLabels(), "kubernetes.io/metadata.name");
    }
    return " from " + peer;
  }

  private static String only(Map<String, String> labels, String key) {
    return labels.size() == 1 && labels.containsKey(key) ? labels.get(key) : labels.toString();
  }

  private static List<String> ports(List<NetworkPolicyPort> ports, boolean bounded) {
    return ports.isEmpty() || !bounded
        ? List.of("anything")
        : ports.stream().map(port -> port.getPort().getValue().toString()).distinct().toList();
  }
}
