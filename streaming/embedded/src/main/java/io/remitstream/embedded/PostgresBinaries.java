package io.remitstream.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar of this platform's binaries.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path directory) {

  private static final int OWNER_EXECUTE = 0100;

  /** The release that the jar holds, for instance {@code 18.6.0}. */
  static String version() {
    var versions = new Properties();
    try (InputStream file = PostgresBinaries.class.getResourceAsStream("versions.properties")) {
      versions.load(file);
      return versions.getProperty("postgresql");
    } catch (IOException unreadable) {
      throw new InfrastructureFailure("The embedded artifact lacks its versions.", unreadable);
    }
  }

  /** The major release, which names the data directory's format. */
  static String majorVersion() {
    return version().substring(0, version().indexOf('.'));
  }

  /** Unpacks below {@code parent} unless an earlier start has done so. */
  static PostgresBinaries under(Path parent) throws IOException {
    Path target = parent.resolve("postgresql-" + version());
    if (Files.notExists(target)) {
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, "unpacking-");
      unpack(draft);
      publish(draft, target);
    }
    return new PostgresBinaries(target);
  }

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  /** Two starts may unpack at once; the first to move wins, and both find the same files. */
  private static void publish(Path draft, Path target) throws IOException {
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
      Directories.delete(draft);
    }
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream packed = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, inside(target, entry.getName()), target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file, Path root)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, inside(root, entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      if ((entry.getMode() & OWNER_EXECUTE) != 0) {
        file.toFile().setExecutable(true, false);
      }
    }
  }

  private static Path inside(Path root, String name) throws IOException {
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("The archive of PostgreSQL names a file outside of itself: " + name);
    }
    return file;
  }

  private static InputStream archive() {
    String name = "/postgres-%s-%s.txz".formatted(system(), architecture());
    @Nullable InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new InfrastructureFailure(
          "There is no embedded PostgreSQL for %s on %s (expected: Linux or macOS on x86-64 or ARM64)."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return archive;
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name;
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> "unknown";
    };
  }
}
