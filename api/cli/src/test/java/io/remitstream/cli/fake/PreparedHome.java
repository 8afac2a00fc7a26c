package io.remitstream.cli.fake;

import io.remitstream.cli.service.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packaged services as {@code ./remit} prepares them: extracted, with beans that were worked
 * out ahead. It has a place of its own, so that nobody's caches are lost.
 */
public final class PreparedHome {

  /** For whoever runs the command from it: what {@code ./remit} says to the command's JVM. */
  public static final Map<String, String> LEARNING =
      Map.of("JDK_JAVA_OPTIONS", "-Dremit.prepared=true");

  /** The same, where it makes no caches; it uses those that are there. */
  public static final Map<String, String> SETTINGS =
      Map.of("JDK_JAVA_OPTIONS", "-Dremit.prepared=true", "REMIT_LEARN", "off");

  private static final String SCRIPT = "remit";
  private static @Nullable Path prepared;

  private PreparedHome() {}

  /** Of this JVM's tests together: it takes some ten seconds, once. */
  public static synchronized Path shared() throws IOException, InterruptedException {
    Path home = prepared;
    if (home == null) {
      Path real = Installation.find().home();
      home = in(real.resolve("api/cli/target/prepared"), real);
      prepared = home;
    }
    return home;
  }

  private static Path in(Path directory, Path home) throws IOException, InterruptedException {
    for (String service : List.of("gateway", "api", "workers")) {
      Path jar = Path.of(service, "target", "remitstream-%s-exec.jar".formatted(service));
      Files.createDirectories(directory.resolve(jar).getParent());
      Files.deleteIfExists(directory.resolve(jar));
      Files.createSymbolicLink(directory.resolve(jar), home.resolve(jar).toAbsolutePath());
    }
    Path script =
        Files.copy(
            home.resolve(SCRIPT), directory.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
    run(script, directory);
    return directory;
  }

  private static void run(Path script, Path directory) throws IOException, InterruptedException {
    var prepare = new ProcessBuilder("bash", script.toString(), "--prepare");
    prepare.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path said = directory.resolve("prepare.log");
    int code = prepare.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    if (code != 0) {
      throw new AssertionError("not prepared: " + Files.readString(said));
    }
  }
}
