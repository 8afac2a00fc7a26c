/** Webhook endpoints, how they are configured and kept secret, and what is signed and sent. */
@NullMarked
package io.remitstream.streaming.webhook;

import org.jspecify.annotations.NullMarked;
