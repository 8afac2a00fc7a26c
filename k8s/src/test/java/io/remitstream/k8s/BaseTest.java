package io.remitstream.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Namespace;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseTest {

  private static final String EXAMPLE = "overlays/example/secrets.example.yaml";

  /** The whole base as one text. */
  private static String base() {
    return Manifests.files("base").map(Manifests::text).collect(Collectors.joining("\n---\n"));
  }

  private static List<String> findings(String yaml) {
    var manifests = new Manifests(Manifests.objects(yaml).toList());
    var example = new Manifests(Manifests.objects(secrets()).toList());
    var findings = new ArrayList<String>();
    findings.addAll(PodRules.of(manifests));
    findings.addAll(WiringRules.of(manifests));
    findings.addAll(NetworkRules.of(manifests));
    findings.addAll(SecretRules.of(manifests, example));
    findings.addAll(ServiceRules.of(manifests, Kustomizations.example().settings()));
    return findings;
  }

  private static String secrets() {
    return Manifests.text(Manifests.FOLDER.resolve(EXAMPLE));
  }

  @Test
  void baseShouldKeepEveryRule() {
    assertThat(findings(base())).isEmpty();
  }

  @Test
  void baseShouldHaveEveryWorkload() {
    assertThat(Manifests.below("base").workloads())
        .extracting(Manifests.Workload::name)
        .containsExactlyInAnyOrder(
            "remitstream-gateway", "remitstream-api", "remitstream-workers", "remitstream-migrate");
  }

  @Test
  void namespaceShouldAdmitRestrictedPodsOnly() {
    assertThat(
            Manifests.below("base").the(Namespace.class, "remitstream").getMetadata().getLabels())
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
  }

  /** The rules can fail: each of these changes is found, and by its name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          runAsNonRoot: true                | runAsNonRoot: false             | runAsNonRoot is false
          runAsUser: 10001                  | runAsUser: 0                    | runAsUser is 0
          type: RuntimeDefault              | type: Unconfined                | seccompProfile is not
          readOnlyRootFilesystem: true      | readOnlyRootFilesystem: false   | readOnlyRootFilesystem is false
          allowPrivilegeEscalation: false   | allowPrivilegeEscalation: true  | allowPrivilegeEscalation is true
          - ALL                             | - NET_RAW                       | keeps capabilities
          automountServiceAccountToken: false | automountServiceAccountToken: true | automountServiceAccountToken is true
          enableServiceLinks: false         | enableServiceLinks: true        | enableServiceLinks is true
          mountPath: /tmp                   | mountPath: /temporary           | no empty directory for /tmp
          emptyDir:                         | hostPath:\\n            path: /tmp | unread
          defaultMode: 256                  | defaultMode: 420                | defaultMode of volume provided-key
          limits:                           | requests:                       | unread
          memory: 768Mi                     | ephemeral-storage: 768Mi        | requests no memory
          startupProbe:                     | livenessProbe:                  | unread
          path: /actuator/health/readiness  | path: /actuator/health/liveness | readiness path
          terminationGracePeriodSeconds: 20 | terminationGracePeriodSeconds: 13 | leaves no time to drain
          seconds: 5                        | seconds: 0                      | preStop is missing
          remitstream-api:0.1.0             | remitstream-api:latest          | not named by version
          minAvailable: 1                   | minAvailable: 2                 | disruption budget keeps 2 of 2
          minReplicas: 2                    | minReplicas: 1                  | disruption budget keeps 1 of 1
          topologyKey: topology.kubernetes.io/zone | topologyKey: kubernetes.io/hostname | spread is
          targetPort: http                  | targetPort: web                 | is no port behind it
          containerPort: 8091               | containerPort: 8081             | remitstream-api: set of ports
          containerPort: 8080               | containerPort: 8000             | remitstream-gateway: set of ports
          http://remitstream-api:8090       | http://remitstream-api          | REMITSTREAM_API_URL
          containerPort: 8095               | containerPort: 8094             | remitstream-workers: set of ports
          value: remitstream-workers        | value: remitstream-worker       | REMITSTREAM_API_WORKERS_HOST
          /internal/jwks                    | /internal/keys                  | REMITSTREAM_WORKERS_RSOCKET_KEYS
          port: rsocket                     | port: management                | set of exits
          REMITSTREAM_KEYS_CREATE_MISSING   | REMITSTREAM_KEYS_CREATE         | does not know the setting
          MIGRATOR_PASSWORD                 | MIGRATION_PASSWORD              | does not know the setting
          name: MANAGEMENT_SERVER_ADDRESS   | name: MANAGEMENT_ADDRESS        | management address is null
          key: app-password                 | key: app_password               | set of keys
          podSelector: {}                   | podSelector: {matchLabels: {a: b}} | nothing is denied
          port: 9092                        | port: 9093                      | set of exits
          - 169.254.0.0/16                  | - 192.168.0.0/16                | set of exits
          cidr: 0.0.0.0/0                   | cidr: 0.0.0.0/1                 | set of exits
          metadata.name: monitoring         | metadata.name: default          | set of entrances
          """)
  void rulesShouldFindWhatWasSpoilt(String right, String wrong, String finding) {
    String spoilt = base().replace(right, wrong.replace("\\n", "\n"));

    assertThat(spoilt).isNotEqualTo(base());
    assertThat(reported(spoilt)).anyMatch(sentence -> sentence.contains(finding));
  }

  private static List<String> reported(String yaml) {
    try {
      return findings(yaml);
    } catch (UncheckedIOException refused) {
      return List.of("unread: " + refused.getMessage());
    }
  }
}
