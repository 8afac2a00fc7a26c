/** Load on the delivery of webhooks, in a process with the receivers. */
@NullMarked
package io.remitstream.benchmarks.load.webhook;

import org.jspecify.annotations.NullMarked;
