package io.remitstream.workers.sequence;

import io.remitstream.streaming.event.Doorbell;

/**
 * Rings when this process has given events their places, so that whoever reads the log in it need
 * not wait for the bus. Other processes' events ring nothing here.
 */
public record PlacedEvents(Doorbell bell) {}
