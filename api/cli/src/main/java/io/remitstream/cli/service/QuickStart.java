package io.remitstream.cli.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an earlier run has learnt about each JVM, so that it starts in half the time and is warm at
 * once: JDK 25's ahead-of-time caches (JEP 483, 514, 515). The first {@code serve} after a build
 * learns, and writes the caches when it stops; every later start uses them. They fit one build, one
 * place and one set of JVM options; where they do not fit, the JVM leaves them aside.
 *
 * @param directory where the caches lie, as part of the build
 * @param used whether there may be any
 * @param learning whether a JVM without a cache is to make one
 */
record QuickStart(Path directory, boolean used, boolean learning) {

  private static final String SETTING = "REMIT_LEARN";

  /** With the caches that are there; {@code REMIT_LEARN=off} makes no new ones. */
  static QuickStart of(Installation installation, boolean learning) {
    return new QuickStart(
        installation.quickStart(),
        installation.prepared(),
        learning && !"off".equals(System.getenv(SETTING)));
  }

  List<String> options(String name) {
    if (used && Files.exists(cache(name))) {
      return List.of("-XX:AOTCache=" + cache(name));
    }
    return learns(name) ? List.of("-XX:AOTCacheOutput=" + cache(name)) : List.of();
  }

  /** Whether this JVM will write down what it has learnt when it stops, which takes a while. */
  boolean learns(String name) {
    return used && learning && Files.isDirectory(directory) && Files.notExists(cache(name));
  }

  private Path cache(String name) {
    return directory.resolve(name + ".aot");
  }
}
