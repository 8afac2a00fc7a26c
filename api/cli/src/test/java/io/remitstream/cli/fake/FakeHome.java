package io.remitstream.cli.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** An installation whose three jars hold fakes. */
public final class FakeHome {

  private FakeHome() {}

  /** Lays out jars as the build does. */
  public static Path in(Path directory) throws IOException {
    return in(directory, FakeService.class);
  }

  /** The same, with another class for the workers. */
  public static Path in(Path directory, Class<?> workers) throws IOException {
    write(directory, "gateway", FakeService.class);
    write(directory, "api", FakeService.class);
    write(directory, "workers", workers);
    return directory;
  }

  private static void write(Path home, String service, Class<?> main) throws IOException {
    Path jar = home.resolve(service + "/target/remitstream-" + service + "-exec.jar");
    Files.createDirectories(jar.getParent());
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    try (OutputStream file = Files.newOutputStream(jar);
        var out = new JarOutputStream(file, manifest)) {
      for (Path compiled : fakes()) {
        out.putNextEntry(new ZipEntry("io/remitstream/cli/fake/" + compiled.getFileName()));
        Files.copy(compiled, out);
        out.closeEntry();
      }
    }
  }

  private static List<Path> fakes() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of(FakeHome.class.getResource("FakeHome.class").toURI()).getParent())) {
      return files.toList();
    } catch (URISyntaxException malformed) {
      throw new IOException(malformed);
    }
  }
}
