package io.remitstream.cli.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first run after a build: from then on services bring caches of what it has taught their JVMs,
 * as those of {@code ./remit serve} and their images do. For where times are held.
 */
final class Lessons {

  private static final int MANY = 40;

  private Lessons() {}

  /** Uploads and listens with a system of its own in {@code work/lessons}, and stops it. */
  static void learn(Path work) throws Exception {
    List<Tap> taps = new ArrayList<>();
    try (LocalSystem local =
        LocalSystem.learning(Files.createDirectories(work.resolve("lessons")))) {
      for (int i = 0; i < MANY; i++) {
        taps.add(Tap.open(local));
      }
      var uploads = new Uploads(local);
      for (int i = 0; i < MANY; i++) {
        uploads.sendOne();
      }
    } finally {
      for (Tap tap : taps) {
        tap.close();
      }
    }
  }
}
