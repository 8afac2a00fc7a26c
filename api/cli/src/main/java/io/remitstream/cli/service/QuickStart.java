package io.remitstream.cli.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of each JVM before it starts, so that it starts in half the time and is warm at
 * once. The build works out each service's beans ahead (Spring's ahead-of-time processing). JDK
 * 25's ahead-of-time caches (JEP 483, 514, 515) hold what an earlier run has learnt: the first
 * {@code serve} after a build learns, and writes them when it stops; every later start uses them.
 * They fit one build, one place and one set of JVM options; where they do not fit, the JVM leaves
 * them aside.
 *
 * @param directory where the caches lie, as part of the build
 * @param used whether there may be any
 * @param learning whether a JVM without a cache is to make one
 * @param wired whether beans that were worked out ahead fit the settings
 */
record QuickStart(Path directory, boolean used, boolean learning, boolean wired) {

  private static final String SETTING = "REMIT_LEARN";

  /** With the caches that are there; {@code REMIT_LEARN=off} makes no new ones. */
  static QuickStart of(Installation installation, boolean learning) {
    return new QuickStart(
        installation.quickStart(),
        installation.prepared(),
        learning && !"off".equals(System.getenv(SETTING)),
        areOurOwn(System.getenv()));
  }

  /** What is set for Spring itself may ask for other beans than those that were worked out. */
  static boolean areOurOwn(Map<String, String> settings) {
    return settings.keySet().stream()
        .noneMatch(name -> name.startsWith("SPRING_") || name.startsWith("MANAGEMENT_"));
  }

  List<String> options(String name) {
    var options = new ArrayList<String>();
    if (used && wired && Files.exists(directory.resolve(name).resolve("wired"))) {
      options.add("-Dspring.aot.enabled=true");
    }
    if (used && Files.exists(cache(name))) {
      options.add("-XX:AOTCache=" + cache(name));
    } else if (learns(name)) {
      options.add("-XX:AOTCacheOutput=" + cache(name));
    }
    return options;
  }

  /** Whether this JVM will write down what it has learnt when it stops, which takes a while. */
  boolean learns(String name) {
    return used && learning && Files.isDirectory(directory) && Files.notExists(cache(name));
  }

  private Path cache(String name) {
    return directory.resolve(name + ".aot");
  }
}
