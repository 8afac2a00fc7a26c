package io.remitstream.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrateSettingsTest {

  @Test
  void fromShouldNeedTheMigratorOnlyWhenThereIsNoAdministrator() {
    MigrateSettings settings =
        MigrateSettings.from(Map.of("REMITSTREAM_DATABASE_MIGRATOR_PASSWORD", "m"));

    assertThat(settings.database()).isEqualTo(new Database("127.0.0.1", 54_329, "remitstream"));
    assertThat(settings.passwords().migratorLogin())
        .isEqualTo(new Login("remitstream_migrator", "m"));
    assertThat(settings.administrator()).isEmpty();
    assertThat(settings.bootstrapServers()).isEmpty();
  }

  @Test
  void fromShouldNameEverythingThatIsMissing() {
    var environment = Map.of("REMITSTREAM_DATABASE_ADMINISTRATOR_USER", "postgres");

    assertThatThrownBy(() -> MigrateSettings.from(environment))
        .hasMessage(
            "Missing in the environment: REMITSTREAM_DATABASE_MIGRATOR_PASSWORD,"
                + " REMITSTREAM_DATABASE_APP_PASSWORD, REMITSTREAM_DATABASE_DISPATCH_PASSWORD");
  }

  @Test
  void fromShouldRefuseAPortThatIsNone() {
    assertThatThrownBy(() -> MigrateSettings.from(Map.of("REMITSTREAM_DATABASE_PORT", "many")))
        .hasMessage("REMITSTREAM_DATABASE_PORT is 'many' (expected: a number)");
    assertThatThrownBy(() -> MigrateSettings.from(Map.of("REMITSTREAM_DATABASE_PORT", "70000")))
        .hasMessage("Database port 70000 is out of range (expected: 1 to 65535)");
  }
}
