package io.remitstream.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run shall do, read from the environment.
 *
 * @param administrator prepares roles, database and schema first, when given
 * @param passwords of the roles; only the migrator's is needed without an administrator
 * @param bootstrapServers where to create the topics, when given
 */
record MigrateSettings(
    Database database,
    String administratorDatabase,
    Optional<Login> administrator,
    RolePasswords passwords,
    Optional<String> bootstrapServers) {

  private static final String PREFIX = "REMITSTREAM_DATABASE_";

  /** Reads the settings; refuses with one sentence that names everything that is missing. */
  static MigrateSettings from(Map<String, String> environment) {
    var reader = new Reader(environment);
    Optional<Login> administrator = reader.administrator();
    RolePasswords passwords = reader.passwords(administrator.isPresent());
    Database database = reader.database();
    reader.refuseWhatIsMissing();
    return new MigrateSettings(
        database,
        reader.text(PREFIX + "ADMINISTRATOR_DATABASE", "postgres"),
        administrator,
        passwords,
        Optional.ofNullable(reader.find("REMITSTREAM_BUS_BOOTSTRAP_SERVERS")));
  }

  private record Reader(Map<String, String> environment, List<String> missing) {

    Reader(Map<String, String> environment) {
      this(environment, new ArrayList<>());
    }

    Database database() {
      return new Database(
          text(PREFIX + "HOST", "127.0.0.1"),
          port(text(PREFIX + "PORT", "54329")),
          text(PREFIX + "NAME", Database.DEFAULT_NAME));
    }

    Optional<Login> administrator() {
      return Optional.ofNullable(find(PREFIX + "ADMINISTRATOR_USER"))
          .map(user -> new Login(user, text(PREFIX + "ADMINISTRATOR_PASSWORD", "")));
    }

    RolePasswords passwords(boolean all) {
      return new RolePasswords(
          required(PREFIX + "MIGRATOR_PASSWORD"),
          all ? required(PREFIX + "APP_PASSWORD") : "",
          all ? required(PREFIX + "DISPATCH_PASSWORD") : "");
    }

    void refuseWhatIsMissing() {
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "Missing in the environment: " + String.join(", ", missing));
      }
    }

    String text(String name, String otherwise) {
      String value = find(name);
      return value == null ? otherwise : value;
    }

    @Nullable String find(String name) {
      String value = environment.get(name);
      return value == null || value.isBlank() ? null : value;
    }

    private String required(String name) {
      String value = find(name);
      if (value == null) {
        missing.add(name);
        return "";
      }
      return value;
    }

    private static int port(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException malformed) {
        throw new IllegalArgumentException(
            "%sPORT is '%s' (expected: a number)".formatted(PREFIX, text), malformed);
      }
    }
  }
}
