/**
 * Messages between processes, at least once: publish, consume as a group, or listen in. Kafka and
 * Reactor Kafka are known in here only.
 */
@NullMarked
package io.remitstream.streaming.bus;

import org.jspecify.annotations.NullMarked;
