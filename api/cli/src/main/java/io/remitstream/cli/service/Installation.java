package io.remitstream.cli.service;

import io.remitstream.embedded.InfrastructureFailure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built services lie.
 *
 * @param home the project's root
 * @param prepared whether {@code ./remit} has started this, which keeps the extracted jars and what
 *     was learnt as new as the build
 */
public record Installation(Path home, boolean prepared) {

  /**
   * The installation that this program belongs to: {@code remit.home}, or found from its own jar.
   */
  public static Installation find() {
    String named = System.getProperty("remit.home");
    Path home = named == null ? fromOwnJar() : Path.of(named);
    return new Installation(home, Boolean.getBoolean("remit.prepared"));
  }

  /**
   * The runnable jar of a service: extracted, where {@code ./remit} did so, as packed otherwise.
   *
   * @throws InfrastructureFailure when it was not built
   */
  public Path jar(String service) {
    String name = "remitstream-%s-exec.jar".formatted(service);
    Path extracted = quickStart().resolve(service).resolve(name);
    return prepared && Files.exists(extracted) ? extracted : packed(service, name);
  }

  private Path packed(String service, String name) {
    Path jar = home.resolve(service).resolve("target").resolve(name);
    if (Files.notExists(jar)) {
      throw new InfrastructureFailure(
          "%s is missing: run ./remit again, or ./mvnw package.".formatted(jar));
    }
    return jar;
  }

  /** What makes starts quick: the extracted jars, and what earlier runs have learnt. */
  Path quickStart() {
    return home.resolve("api/cli/target/quick");
  }

  /** The JVM to run services with: this one. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Jar and classes both lie in {@code api/cli/target}. */
  private static Path fromOwnJar() {
    try {
      Path code =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code.resolve("../../../..").normalize();
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException("The class path names no file", malformed);
    }
  }
}
