package io.remitstream.cli.demo;

import io.remitstream.cli.service.DataDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The demonstration's address and key in {@code demo.env}, which only its owner reads and a shell
 * can source.
 */
public final class DemoFile {

  private static final String URL = "REMITSTREAM_URL=";
  private static final String KEY = "REMITSTREAM_API_KEY=";

  private DemoFile() {}

  static void write(DataDirectory data, URI url, String key) throws IOException {
    Path draft = data.root().resolve("demo.env.new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, List.of(URL + url, KEY + key));
    Files.move(draft, data.demoFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The key of the demonstration that serves at this address, if one does. */
  public static Optional<String> keyFor(DataDirectory data, URI url) throws IOException {
    if (Files.notExists(data.demoFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(data.demoFile());
    return lines.contains(URL + url)
        ? lines.stream()
            .filter(line -> line.startsWith(KEY))
            .map(line -> line.substring(KEY.length()))
            .findFirst()
        : Optional.empty();
  }

  static void delete(DataDirectory data) throws IOException {
    Files.deleteIfExists(data.demoFile());
  }
}
