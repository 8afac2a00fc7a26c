package io.remitstream.cli.service;

import io.remitstream.embedded.InfrastructureFailure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built services lie.
 *
 * @param home the project's root
 */
public record Installation(Path home) {

  /**
   * The installation that this program belongs to: {@code remit.home}, or found from its own jar.
   */
  public static Installation find() {
    String named = System.getProperty("remit.home");
    return new Installation(named == null ? fromOwnJar() : Path.of(named));
  }

  /**
   * The runnable jar of a service.
   *
   * @throws InfrastructureFailure when it was not built
   */
  public Path jar(String service) {
    Path jar = home.resolve(service).resolve("target/remitstream-%s-exec.jar".formatted(service));
    if (Files.notExists(jar)) {
      throw new InfrastructureFailure(
          "%s is missing: run ./remit again, or ./mvnw package.".formatted(jar));
    }
    return jar;
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
