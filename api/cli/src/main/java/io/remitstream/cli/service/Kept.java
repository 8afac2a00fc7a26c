package io.remitstream.cli.service;

import io.remitstream.embedded.InfrastructureFailure;
import java.io.IOException;

/** A part of a local Remitstream that is to run for as long as the whole does. */
interface Kept {

  /** As its log and its note are called. */
  String name();

  boolean isAlive() throws IOException;

  /** Starts it once more, where it was and with the settings that it had. */
  void restart() throws IOException, InterruptedException;

  /** How it ended, and where its last words are. */
  InfrastructureFailure obituary();
}
