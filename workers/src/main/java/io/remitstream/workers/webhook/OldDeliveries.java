package io.remitstream.workers.webhook;

import io.remitstream.workers.retention.OldRows;
import reactor.core.publisher.Mono;

/**
 * Removes deliveries that have had their time, with their attempts: those that were delivered or
 * cancelled, and that a statement covers where they have a sequence. What failed stays.
 */
record OldDeliveries(OldRows rows) {

  /** The primary key ends with the id. */
  private static final String DELETE =
      """
      with old as (
        select d.tenant_id, d.endpoint_id, d.id from webhook_endpoint e
        join webhook_delivery d on d.tenant_id = e.tenant_id and d.endpoint_id = e.id
        where d.id < $1 and d.state in ('DELIVERED', 'CANCELLED')
          and (d.sequence is null or d.sequence <= e.proven or e.state = 'DELETED') limit $2)
      delete from webhook_delivery d using old
      where d.tenant_id = old.tenant_id and d.endpoint_id = old.endpoint_id and d.id = old.id
      """;

  /** Until nothing is left to remove. */
  Mono<Void> remove() {
    return rows.removeBy(DELETE);
  }
}
