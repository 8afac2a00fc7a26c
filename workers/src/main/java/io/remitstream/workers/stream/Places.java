package io.remitstream.workers.stream;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.HashMap;
import java.util.Map;

/** How many extractions run; of one tenant never so many that there is none left for the others. */
final class Places {

  private final int atMost;
  private final int perTenant;
  private final Map<TenantId, Integer> taken = new HashMap<>();
  private int all;

  Places(int atMost, int perTenant) {
    this.atMost = atMost;
    this.perTenant = perTenant;
  }

  /**
   * A place, to be freed once.
   *
   * @throws AllTaken where there is none
   */
  synchronized TenantId take(TenantId tenant) {
    int own = taken.getOrDefault(tenant, 0);
    if (all == atMost || own == perTenant) {
      throw new AllTaken();
    }
    all++;
    taken.put(tenant, own + 1);
    return tenant;
  }

  synchronized void free(TenantId tenant) {
    all--;
    taken.computeIfPresent(tenant, (id, own) -> own > 1 ? own - 1 : null);
  }

  synchronized int taken() {
    return all;
  }

  /** As many extractions run as may. */
  static final class AllTaken extends Fault {
    AllTaken() {
      super(
          Kind.THROTTLED,
          "too-many-extractions",
          "As many extractions run as may at the same time; try again shortly.");
    }
  }
}
