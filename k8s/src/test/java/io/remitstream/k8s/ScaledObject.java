package io.remitstream.k8s;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/**
 * What is used here of KEDA's {@code ScaledObject} (keda.sh/v1alpha1), which nobody models in Java.
 */
record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

  record Spec(
      Target scaleTargetRef,
      int pollingInterval,
      int cooldownPeriod,
      int minReplicaCount,
      int maxReplicaCount,
      List<Trigger> triggers) {}

  record Target(String name) {}

  record Trigger(String type, Map<String, String> metadata) {}
}
