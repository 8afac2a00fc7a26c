package io.remitstream.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time that each part of a local system has taken so far, by the notes that {@code
 * ./remit serve} keeps of its processes; the load program's own besides.
 *
 * @param taken by name; a process that is gone is left out
 */
record Processors(Map<String, Duration> taken) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<String> SERVICES = List.of("gateway", "api", "workers", "kafka");

  /**
   * @param data the directory of the system's data; what has no note there is left out
   */
  static Processors of(Path data) throws IOException {
    var taken = new LinkedHashMap<String, Duration>();
    for (String service : SERVICES) {
      add(taken, service, data.resolve("run").resolve(service + ".pid"));
    }
    add(taken, "postgresql", data.resolve("postgres/data/postmaster.pid"));
    taken.put("load", family(ProcessHandle.current()));
    return new Processors(taken);
  }

  private static void add(Map<String, Duration> taken, String name, Path note) throws IOException {
    if (Files.exists(note)) {
      long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(process -> taken.put(name, family(process)));
    }
  }

  /** A process with its children: PostgreSQL has one for each connection. */
  private static Duration family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** What was taken since, for each of so many requests: in milliseconds, by name and together. */
  String each(Processors before, int requests) {
    Map<String, Double> millis = new LinkedHashMap<>();
    taken.forEach(
        (name, now) ->
            millis.put(
                name,
                now.minus(before.taken().getOrDefault(name, Duration.ZERO)).toNanos()
                    / NANOS_PER_MILLI
                    / requests));
    millis.put("together", millis.values().stream().mapToDouble(Double::doubleValue).sum());
    return millis.entrySet().stream()
        .map(one -> "%s %.3f".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", ", "processor ms each: ", ""));
  }
}
