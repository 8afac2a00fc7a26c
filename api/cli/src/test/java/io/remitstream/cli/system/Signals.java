package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Lets a process hang, as one does whose machine stalls: its connections stay, and say nothing. */
final class Signals {

  private Signals() {}

  /** Until {@link #resume}. */
  static void stop(ProcessHandle process) throws IOException, InterruptedException {
    send("-STOP", process);
  }

  static void resume(ProcessHandle process) throws IOException, InterruptedException {
    send("-CONT", process);
  }

  private static void send(String signal, ProcessHandle process)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).as("kill %s", signal).isZero();
  }
}
