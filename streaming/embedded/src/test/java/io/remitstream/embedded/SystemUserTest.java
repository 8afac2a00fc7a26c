package io.remitstream.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** Only root on Linux can lend a process to another user, and only root needs to. */
@Timeout(60)
@EnabledOnOs(LINUX)
@EnabledIfSystemProperty(named = "user.name", matches = "root")
class SystemUserTest {

  @TempDir Path directory;

  @Test
  void startShouldRunAsAnotherUserWhenNamespacesAreClosed() throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    PostgresUser.SystemUser user = PostgresUser.SystemUser.choose();
    PostgresSettings settings = PostgresSettings.persistent(directory.resolve("postgres"), 0);

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings, user)) {
      postgres.migrate();
      var login = postgres.passwords().appLogin();
      try (Connection connection =
          DriverManager.getConnection(postgres.database().url(), login.user(), login.password())) {
        assertThat(connection.isValid(5)).isTrue();
      }
      assertThat(postgres.notice().orElseThrow()).contains(user.name());
      assertThat(Files.getOwner(directory.resolve("postgres/data")).getName())
          .isEqualTo(user.name());
    }
  }
}
