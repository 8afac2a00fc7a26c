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
 * The same PDFs through the running system, from upload to the end of its work or through the
 * extraction that keeps nothing, and through Tika's server, which answers with their text; turn by
 * turn.
 */
final class TikaLoad {

  private static final Duration MOST = Duration.ofMinutes(10);

  /** Rounds before any is counted. */
  private static final int WARM = 5;

  private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "PROCESSING");

  private final Function<byte[], Mono<?>> system;
  private final int inFlight;

  private TikaLoad(Function<byte[], Mono<?>> system, int inFlight) {
    this.system = system;
    this.inFlight = inFlight;
  }

  /** Uploaded, kept and worked through. */
  static TikaLoad of(Client client, int inFlight) {
    return new TikaLoad(document -> processed(client, document), inFlight);
  }

  /** Read while they come in; nothing is kept, as Tika keeps nothing. */
  static TikaLoad of(StreamedDocuments streamed, int inFlight) {
    return new TikaLoad(streamed::extracted, inFlight);
  }

  void run(Path folder, Path jar, int laps) throws IOException {
    List<byte[]> documents = documents(folder);
    double[] ours = new double[laps];
    double[] theirs = new double[laps];
    try (TikaServer tika = new TikaServer(jar)) {
      for (int lap = 0; lap < WARM; lap++) {
        speed(documents, system);
        speed(documents, tika::text);
      }
      for (int lap = 0; lap < laps; lap++) {
        ours[lap] = speed(documents, system);
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

  private static Mono<?> processed(Client client, byte[] document) {
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
