package io.remitstream.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Processor time that each part of a local system has taken, by the notes that {@code ./remit
 * serve} keeps of its processes, and the load program's own.
 *
 * @param taken by name; a process that is gone is left out
 */
record Processors(Map<String, Duration> taken) {

  static final Processors NONE = new Processors(Map.of());

  private static final double NANOS_PER_MILLI = 1e6;
  private static final String READING = "workers";
  private static final List<String> SERVICES = List.of("gateway", "api", "kafka");

  /**
   * So far.
   *
   * @param data the directory of the system's data; what has no note there is left out
   */
  static Processors of(Path data) throws IOException {
    var taken = new LinkedHashMap<String, Duration>();
    for (String service : SERVICES) {
      noted(data, service).ifPresent(process -> taken.put(service, family(process)));
    }
    noted(data, READING).ifPresent(process -> addWorkers(taken, process));
    noted(data.resolve("postgres/data/postmaster.pid"))
        .ifPresent(process -> taken.put("postgresql", family(process)));
    return new Processors(taken);
  }

  /**
   * The load program's own. To be asked for behind the others before a run and before them after
   * it: to look through the processes of a machine takes as long as some of what is measured.
   */
  static Processors load() {
    return new Processors(Map.of("load", own(ProcessHandle.current())));
  }

  private static Optional<ProcessHandle> noted(Path data, String service) throws IOException {
    return noted(data.resolve("run").resolve(service + ".pid"));
  }

  private static Optional<ProcessHandle> noted(Path note) throws IOException {
    return Files.exists(note)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst().strip()))
        : Optional.empty();
  }

  /** Page readers are processes of the workers' own. */
  private static void addWorkers(Map<String, Duration> taken, ProcessHandle workers) {
    Duration own = own(workers);
    taken.put(READING, own);
    taken.put("page readers", family(workers).minus(own));
  }

  /** The same, with one more process and its children. */
  Processors with(String name, ProcessHandle process) {
    var more = new LinkedHashMap<>(taken);
    more.put(name, family(process));
    return new Processors(more);
  }

  /** A process with its children: PostgreSQL has one for each connection. */
  private static Duration family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(Processors::own)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration own(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What was taken since; nothing where a process has ended meanwhile. */
  Processors since(Processors before) {
    var spent = new LinkedHashMap<String, Duration>();
    taken.forEach(
        (name, now) -> {
          Duration more = now.minus(before.taken().getOrDefault(name, Duration.ZERO));
          spent.put(name, more.isNegative() ? Duration.ZERO : more);
        });
    return new Processors(spent);
  }

  Processors plus(Processors more) {
    var sum = new LinkedHashMap<>(taken);
    more.taken().forEach((name, time) -> sum.merge(name, time, Duration::plus));
    return new Processors(sum);
  }

  /** For each of so many requests: in milliseconds, by name and together. */
  String each(int requests) {
    Map<String, Double> millis = new LinkedHashMap<>();
    taken.forEach((name, time) -> millis.put(name, time.toNanos() / NANOS_PER_MILLI / requests));
    millis.put("together", millis.values().stream().mapToDouble(Double::doubleValue).sum());
    return millis.entrySet().stream()
        .map(one -> "%s %.3f".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", ", "processor ms each: ", ""));
  }
}
