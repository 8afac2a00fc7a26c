/** Webhooks: from the log to durable deliveries, and from those to the receivers. */
@NullMarked
package io.remitstream.workers.webhook;

import org.jspecify.annotations.NullMarked;
