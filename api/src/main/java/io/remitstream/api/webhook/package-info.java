/** Webhook endpoints, their deliveries and the proof of what was sent: rules, rows and REST. */
@NullMarked
package io.remitstream.api.webhook;

import org.jspecify.annotations.NullMarked;
