package io.remitstream.embedded;

import io.remitstream.migrate.RolePasswords;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/**
 * The embedded database's passwords: random, made once for a data directory, kept in a file that
 * only its owner reads.
 *
 * @param administrator the superuser's password
 * @param roles the passwords of the roles that the services and the migrations use
 */
record Secrets(String administrator, RolePasswords roles) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int BYTES = 24;

  /** Reads the file, or makes it. */
  static Secrets in(Path file) throws IOException {
    if (Files.notExists(file)) {
      write(file, random());
    }
    return read(file);
  }

  private static Secrets read(Path file) throws IOException {
    if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
      throw new InfrastructureFailure(
          "Others may read %s, which holds the database's passwords: run chmod 600 on it."
              .formatted(file));
    }
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new Secrets(
        required(properties, "administrator", file),
        new RolePasswords(
            required(properties, "migrator", file),
            required(properties, "app", file),
            required(properties, "dispatch", file)));
  }

  private static String required(Properties properties, String name, Path file) {
    String value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new InfrastructureFailure("%s lacks the password of '%s'.".formatted(file, name));
    }
    return value;
  }

  /** Written beside and moved, so that a crash never leaves half a file. */
  private static void write(Path file, Properties properties) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try (Writer writer = Files.newBufferedWriter(draft)) {
      properties.store(writer, null);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Properties random() {
    var source = new SecureRandom();
    var properties = new Properties();
    for (String name : new String[] {"administrator", "migrator", "app", "dispatch"}) {
      byte[] bytes = new byte[BYTES];
      source.nextBytes(bytes);
      properties.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return properties;
  }

  @Override
  public String toString() {
    return "Secrets[hidden]";
  }
}
