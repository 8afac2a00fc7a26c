package io.remitstream.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.remitstream.workers.stream.StreamSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** That ports and settings are those which the services really have. */
final class ServiceRules {

  /** Read by the launcher of Java itself. */
  private static final Set<String> OF_JAVA = Set.of("JDK_JAVA_OPTIONS");

  private static final String API = "remitstream-api";
  private static final String WORKERS = "remitstream-workers";
  private static final List<String> HTTP = List.of("remitstream-gateway", API);
  private static final String RSOCKET = "rsocket";
  private static final String ANY_ADDRESS = "0.0.0.0";

  private final Findings findings = new Findings();
  private final Manifests manifests;
  private final Collection<String> shared;

  private ServiceRules(Manifests manifests, Collection<String> shared) {
    this.manifests = manifests;
    this.shared = shared;
  }

  /**
   * Checks every workload.
   *
   * @param shared the keys of the ConfigMap that those get which name it
   */
  static List<String> of(Manifests manifests, Collection<String> shared) {
    var rules = new ServiceRules(manifests, shared);
    manifests.workloads().forEach(rules::settings);
    manifests.all(Deployment.class).forEach(rules::ports);
    manifests.all(Service.class).forEach(rules::service);
    return rules.findings.sentences();
  }

  private void settings(Manifests.Workload workload) {
    Set<String> known = KnownSettings.of(workload.name());
    for (String name : names(workload.pod())) {
      findings.require(
          OF_JAVA.contains(name) || known.contains(name) || isInConfiguration(workload, name),
          workload.name(),
          "does not know the setting " + name);
    }
  }

  private List<String> names(PodTemplateSpec pod) {
    var names = new ArrayList<>(environment(pod).keySet());
    boolean takesShared =
        pod.getSpec().getContainers().stream().anyMatch(one -> !one.getEnvFrom().isEmpty());
    if (takesShared) {
      names.addAll(shared);
    }
    return names;
  }

  /** The variables that a pod sets itself; an empty value for what comes from a Secret. */
  private static Map<String, String> environment(PodTemplateSpec pod) {
    var environment = new HashMap<String, String>();
    for (var container : pod.getSpec().getContainers()) {
      for (EnvVar one : container.getEnv()) {
        environment.put(one.getName(), one.getValue() == null ? "" : one.getValue());
      }
    }
    return environment;
  }

  /** Spring's own settings count where the service's configuration already sets them. */
  private static boolean isInConfiguration(Manifests.Workload workload, String variable) {
    if (workload.name().equals("remitstream-migrate")) {
      return false;
    }
    String path = "/" + variable.toLowerCase(Locale.ROOT).replace('_', '/');
    return configuration(workload.name()).at(path).isValueNode();
  }

  private static JsonNode configuration(String workload) {
    String room = workload.substring("remitstream-".length());
    var file =
        Manifests.FOLDER.resolve("..").resolve(room).resolve("src/main/resources/application.yml");
    return StrictYaml.documents(Manifests.text(file)).getFirst();
  }

  private void ports(Deployment deployment) {
    String where = Manifests.name(deployment);
    PodTemplateSpec pod = deployment.getSpec().getTemplate();
    JsonNode configuration = configuration(where);
    var expected = new HashMap<String, Integer>();
    expected.put("management", configuration.at("/management/server/port").asInt());
    boolean serves = HTTP.contains(where);
    if (serves) {
      expected.put("http", configuration.at("/server/port").asInt());
    }
    boolean takesRelays = where.equals(WORKERS);
    if (takesRelays) {
      expected.put(RSOCKET, relayPort());
    }
    findings.requireEqual(expected, WiringRules.ports(pod), where, "set of ports");
    Map<String, String> environment = environment(pod);
    findings.requireEqual(
        ANY_ADDRESS, environment.get("MANAGEMENT_SERVER_ADDRESS"), where, "management address");
    findings.requireEqual(
        serves ? ANY_ADDRESS : null, environment.get("SERVER_ADDRESS"), where, "address");
    findings.requireEqual(
        takesRelays ? ANY_ADDRESS : null,
        environment.get("REMITSTREAM_WORKERS_RSOCKET_ADDRESS"),
        where,
        "address for relays");
    gatewayKnowsTheApi(where, environment);
    apiAndWorkersKnowEachOther(where, environment);
  }

  /** The default, which no manifest changes. */
  private static int relayPort() {
    List<String> names =
        Stream.of(StreamSettings.class.getRecordComponents()).map(one -> one.getName()).toList();
    var port =
        StreamSettings.class.getDeclaredConstructors()[0].getParameters()[names.indexOf("port")];
    return Integer.parseInt(port.getAnnotation(DefaultValue.class).value()[0]);
  }

  private void apiAndWorkersKnowEachOther(String where, Map<String, String> environment) {
    if (where.equals(API)) {
      findings.requireEqual(
          Manifests.name(manifests.the(Service.class, WORKERS)),
          environment.get("REMITSTREAM_API_WORKERS_HOST"),
          where,
          "REMITSTREAM_API_WORKERS_HOST");
    }
    if (where.equals(WORKERS)) {
      findings.requireEqual(
          apiAddress() + "/internal/jwks",
          environment.get("REMITSTREAM_WORKERS_RSOCKET_KEYS"),
          where,
          "REMITSTREAM_WORKERS_RSOCKET_KEYS");
    }
  }

  private String apiAddress() {
    var api = manifests.the(Service.class, API);
    return "http://%s:%d"
        .formatted(Manifests.name(api), api.getSpec().getPorts().getFirst().getPort());
  }

  private void gatewayKnowsTheApi(String where, Map<String, String> environment) {
    if (where.equals("remitstream-gateway")) {
      findings.requireEqual(
          apiAddress(), environment.get("REMITSTREAM_API_URL"), where, "REMITSTREAM_API_URL");
    }
  }

  private void service(Service service) {
    String where = Manifests.name(service);
    String offered = where.equals(WORKERS) ? RSOCKET : "http";
    service
        .getSpec()
        .getPorts()
        .forEach(
            port -> findings.requireEqual(offered, port.getName(), where, "port that is offered"));
  }
}
