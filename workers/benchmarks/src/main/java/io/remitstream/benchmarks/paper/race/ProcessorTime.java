package io.remitstream.benchmarks.paper.race;

import java.util.stream.Stream;

/** What this process and all that it started have computed, on all processors together. */
final class ProcessorTime {

  private ProcessorTime() {}

  /** Since each of them started; those that have ended count no more. */
  static double seconds() {
    ProcessHandle own = ProcessHandle.current();
    return Stream.concat(Stream.of(own), own.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(time -> time.toNanos() / 1e9)
        .sum();
  }
}
