package io.remitstream.benchmarks.load;

import io.remitstream.benchmarks.load.TikaServer.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The same PDFs through the running system, from upload to all that was read of them or through the
 * extraction that keeps nothing, and through Tika's server, which answers with their text; turn by
 * turn, as many at a time, after as many laps for each that are not counted.
 */
final class TikaLoad {

  private static final Duration MOST = Duration.ofMinutes(10);

  private final Function<byte[], Mono<Integer>> system;
  private final int inFlight;
  private final Path data;

  /**
   * @param system a document's way through the system; how many characters, or items, came back
   * @param data the directory of the system's data, where it runs on this machine
   */
  TikaLoad(Function<byte[], Mono<Integer>> system, int inFlight, Path data) {
    this.system = system;
    this.inFlight = inFlight;
    this.data = data;
  }

  /**
   * @param form what Tika's server is asked for
   * @param laps that are counted, of each side
   * @param warm laps of each side before them
   */
  void run(Path folder, Path jar, Form form, int laps, int warm) throws IOException {
    List<byte[]> documents = documents(folder);
    try (TikaServer tika = new TikaServer(jar)) {
      var ours = new Side("ours", system);
      var theirs = new Side("Tika's server", document -> tika.read(document, form));
      for (int lap = 0; lap < warm; lap++) {
        ours.lap(documents);
        theirs.lap(documents);
      }
      System.out.printf("warm: ours %s; Tika's server %s%n", ours.told(), theirs.told());
      ours.forget();
      theirs.forget();
      for (int lap = 0; lap < laps; lap++) {
        ours.measured(documents, tika);
        theirs.measured(documents, tika);
      }
      tell(ours, theirs, laps * documents.size());
    }
  }

  private void tell(Side ours, Side theirs, int documents) {
    System.out.printf(
        "ours %.1f documents/s, Tika's server %.1f; ours / Tika %.2f (%d in flight, %d laps)%n",
        median(ours.speeds),
        median(theirs.speeds),
        median(ours.speeds) / median(theirs.speeds),
        inFlight,
        ours.speeds.size());
    System.out.println("ours: " + ours.spent.each(documents));
    System.out.println("Tika's server: " + theirs.spent.each(documents));
  }

  private static List<byte[]> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".pdf"))
          .sorted()
          .map(TikaLoad::bytes)
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static double median(List<Double> speeds) {
    return speeds.stream().sorted().skip(speeds.size() / 2).findFirst().orElse(0.0);
  }

  /** One of the two, with its laps. */
  private final class Side {

    private final String name;
    private final Function<byte[], Mono<Integer>> work;
    private final List<Double> speeds = new ArrayList<>();
    private Processors spent = Processors.NONE;

    private Side(String name, Function<byte[], Mono<Integer>> work) {
      this.name = name;
      this.work = work;
    }

    void lap(List<byte[]> documents) {
      long begun = System.nanoTime();
      Flux<Integer> answers = Flux.fromIterable(documents).flatMap(work, inFlight);
      long empty = Waiting.awaited(answers.filter(size -> size == 0).count(), MOST);
      if (empty > 0) {
        throw new IllegalStateException(name + " answered nothing for " + empty);
      }
      speeds.add(documents.size() / ((System.nanoTime() - begun) / 1e9));
    }

    void measured(List<byte[]> documents, TikaServer tika) throws IOException {
      Processors before = Processors.of(data).with("tika", tika.process()).plus(Processors.load());
      lap(documents);
      Processors load = Processors.load();
      Processors after = load.plus(Processors.of(data).with("tika", tika.process()));
      spent = spent.plus(after.since(before));
    }

    /** The first and the last speed. */
    String told() {
      return speeds.isEmpty()
          ? "not at all"
          : "%.1f, then %.1f documents/s".formatted(speeds.getFirst(), speeds.getLast());
    }

    void forget() {
      speeds.clear();
    }
  }
}
