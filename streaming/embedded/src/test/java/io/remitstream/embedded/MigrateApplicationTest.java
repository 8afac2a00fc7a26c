package io.remitstream.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.migrate.MigrateApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The migrate artifact as a deployment runs it, against the real servers. */
@Timeout(60)
class MigrateApplicationTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void runShouldPrepareMigrateAndCreateTopicsAndMayBeRepeated() throws Exception {
    Map<String, String> environment = environment(Infrastructure.withDatabaseAndBus());

    assertThat(run(environment)).isZero();
    assertThat(run(environment)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "Roles, database and schema are prepared.",
            "0 migrations applied.",
            "Topics are there.");
  }

  @Test
  void runShouldMigrateAFreshDatabaseWhenItIsAbsent() throws Exception {
    Map<String, String> environment = environment(Infrastructure.withDatabase());
    environment.put("REMITSTREAM_DATABASE_NAME", "made \"here\"");

    assertThat(run(environment)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("[1-9]\\d* migrations applied");
  }

  @Test
  void runShouldFailWithASentenceWhenThePasswordIsWrong() throws Exception {
    Map<String, String> environment = environment(Infrastructure.withDatabase());
    environment.remove("REMITSTREAM_DATABASE_ADMINISTRATOR_USER");
    environment.put("REMITSTREAM_DATABASE_MIGRATOR_PASSWORD", "wrong-one");

    assertThat(run(environment)).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("password authentication failed")
        .doesNotContain("wrong-one");
  }

  private int run(Map<String, String> environment) throws InterruptedException {
    return new MigrateApplication(stream(out), stream(err)).run(environment);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static Map<String, String> environment(Infrastructure infrastructure) {
    var environment = new HashMap<String, String>();
    environment.put(
        "REMITSTREAM_DATABASE_PORT", Integer.toString(infrastructure.database().port()));
    environment.put("REMITSTREAM_DATABASE_NAME", infrastructure.database().name());
    environment.put(
        "REMITSTREAM_DATABASE_ADMINISTRATOR_USER", infrastructure.administrator().user());
    environment.put(
        "REMITSTREAM_DATABASE_ADMINISTRATOR_PASSWORD", infrastructure.administrator().password());
    environment.put(
        "REMITSTREAM_DATABASE_MIGRATOR_PASSWORD", infrastructure.passwords().migrator());
    environment.put("REMITSTREAM_DATABASE_APP_PASSWORD", infrastructure.passwords().app());
    environment.put(
        "REMITSTREAM_DATABASE_DISPATCH_PASSWORD", infrastructure.passwords().dispatch());
    infrastructure
        .bootstrapServers()
        .ifPresent(servers -> environment.put("REMITSTREAM_BUS_BOOTSTRAP_SERVERS", servers));
    return environment;
  }
}
