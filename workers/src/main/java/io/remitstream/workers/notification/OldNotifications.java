package io.remitstream.workers.notification;

import io.remitstream.workers.retention.OldRows;
import reactor.core.publisher.Mono;

/** Removes notifications that have had their time, read or not; what is still due stays. */
record OldNotifications(OldRows rows) {

  /** The primary key ends with the id. */
  private static final String DELETE =
      """
      with old as (
        select n.tenant_id, n.id from notification_feed f
        join notification n on n.tenant_id = f.tenant_id
        where n.id < $1 and n.state not in ('DUE', 'GATHERED', 'RUNNING') limit $2)
      delete from notification n using old where n.tenant_id = old.tenant_id and n.id = old.id
      """;

  /** Until nothing is left to remove. */
  Mono<Void> remove() {
    return rows.removeBy(DELETE);
  }
}
