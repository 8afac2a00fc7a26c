package io.remitstream.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The same PDFs through the running system, from upload to the end of its work, and through Tika's
 * server, which answers with their text; turn by turn.
 */
final class TikaLoad {

  private static final Duration MOST = Duration.ofMinutes(10);
  private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "PROCESSING");

  private final Client client;
  private final int inFlight;

  TikaLoad(Client client, int inFlight) {
    this.client = client;
    this.inFlight = inFlight;
  }

  void run(Path folder, Path jar, int laps) throws IOException {
    List<byte[]> documents = documents(folder);
    double[] ours = new double[laps];
    double[] theirs = new double[laps];
    try (TikaServer tika = new TikaServer(jar)) {
      speed(documents, this::processed);
      speed(documents, tika::text);
      for (int lap = 0; lap < laps; lap++) {
        ours[lap] = speed(documents, this::processed);
        theirs[lap] = speed(documents, tika::text);
      }
    }
    System.out.printf(
        "ours %.1f documents/s, Tika's server %.1f; ours / Tika %.2f (%d in flight, %d laps)%n",
        median(ours), median(theirs), median(ours) / median(theirs), inFlight, laps);
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

  private double speed(List<byte[]> documents, Function<byte[], Mono<?>> work) {
    long begun = System.nanoTime();
    Waiting.awaited(Flux.fromIterable(documents).flatMap(work, inFlight).count(), MOST);
    return documents.size() / ((System.nanoTime() - begun) / 1e9);
  }

  private Mono<?> processed(byte[] document) {
    return client
        .uploadAndWait(document, "application/pdf")
        .doOnNext(
            answer -> {
              String status = answer.path("status").asString("");
              if (UNDER_WAY.contains(status)) {
                throw new IllegalStateException("still " + status + " after ten seconds");
              }
            });
  }

  private static double median(double[] speeds) {
    double[] sorted = speeds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
