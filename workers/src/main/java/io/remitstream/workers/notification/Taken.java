package io.remitstream.workers.notification;

import io.remitstream.streaming.notification.Notification;
import io.remitstream.streaming.tenancy.TenantId;

/**
 * A notification that this process sends, for as long as its lease lasts.
 *
 * @param token the fence: whoever settles with an older one is refused
 */
record Taken(TenantId tenant, Notification notification, long token) {}
