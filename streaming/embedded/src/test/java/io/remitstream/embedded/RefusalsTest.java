package io.remitstream.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RefusalsTest {

  @TempDir Path directory;

  @Test
  void claimedShouldNameTheSettingWhenThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Port.LOOPBACK))) {
      var port = new Port("the gateway", taken.getLocalPort(), "REMITSTREAM_GATEWAY_PORT");

      assertThatThrownBy(port::claimed)
          .isInstanceOf(Port.PortTaken.class)
          .hasMessage(
              "Port %d, meant for the gateway, is taken by another program: stop that program, or"
                      .formatted(taken.getLocalPort())
                  + " set REMITSTREAM_GATEWAY_PORT to another port.");
    }
  }

  @Test
  void claimedShouldFindPortsThatNobodyIsGivenWhoDialsOut() {
    var any = new Port("the gateway", 0, "REMITSTREAM_GATEWAY_PORT");

    assertThat(Stream.generate(any::claimed).limit(100).map(Port::number))
        .allMatch(number -> number >= Port.LOWEST_FREE && number <= Port.HIGHEST_FREE)
        .doesNotHaveDuplicates();
  }

  @Test
  void startShouldNameTheSettingWhenAnotherProgramListensOnTheServersPort() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Port.LOOPBACK))) {
      assertThatThrownBy(
              () -> EmbeddedKafka.start(directory.resolve("kafka"), taken.getLocalPort()))
          .hasMessageContaining("set REMITSTREAM_BUS_PORT to another port");
      assertThatThrownBy(() -> EmbeddedPostgres.start(settings(taken.getLocalPort())))
          .hasMessageContaining("set REMITSTREAM_DATABASE_PORT to another port");
    }
  }

  @Test
  void startShouldRefuseADirectoryThatAnotherHolds() throws Exception {
    Files.createDirectories(directory.resolve("kafka"));

    try (DirectoryLock held = DirectoryLock.of(directory.resolve("kafka"))) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> EmbeddedKafka.start(directory.resolve("kafka"), 0))
          .hasMessageContaining("is in use by another Remitstream");
    }
  }

  @Test
  void startShouldRefuseDataOfANewerKafka() throws Exception {
    Files.createDirectories(directory.resolve("kafka"));
    Files.writeString(directory.resolve("kafka/version"), "99.0.0");

    assertThatThrownBy(() -> EmbeddedKafka.start(directory.resolve("kafka"), 0))
        .hasMessageContaining("was written by Kafka 99.0.0");
  }

  @Test
  void startShouldRefuseDataOfAnotherPostgres() throws Exception {
    Files.createDirectories(directory.resolve("postgres/data"));
    Files.writeString(directory.resolve("postgres/data/PG_VERSION"), "15\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings(0)))
        .hasMessageContaining("holds the data of PostgreSQL 15 (expected: 18)");
  }

  @Test
  void startShouldTellTheLogsEndWhenTheServerDoesNotCome() throws Exception {
    try (EmbeddedPostgres made = EmbeddedPostgres.start(settings(0))) {
      assertThat(made.notice()).isEmpty();
    }
    Files.writeString(directory.resolve("postgres/data/postgresql.conf"), "no_such_setting = 1\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(settings(0)))
        .isInstanceOf(InfrastructureFailure.class)
        .hasMessageContaining("no_such_setting");
  }

  @Test
  void inShouldRefuseAFileThatOthersRead() throws Exception {
    Path file = directory.resolve("passwords.properties");
    Secrets made = Secrets.in(file);
    assertThat(Secrets.in(file)).isEqualTo(made);
    assertThat(made.toString()).doesNotContain(made.administrator());
    assertThat(made.roles().toString()).doesNotContain(made.roles().app());
    assertThat(made.roles().appLogin().toString()).doesNotContain(made.roles().app());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> Secrets.in(file)).hasMessageContaining("run chmod 600 on it");
  }

  @Test
  void ofShouldForgetAServersFileWhenItsNumberBelongsToAStranger() throws Exception {
    Path file = directory.resolve("postmaster.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n/data\n1\n5432\n");

    assertThat(Postmaster.of(directory)).isEmpty();
    Postmaster.forgetStranger(directory);

    assertThat(file).doesNotExist();
  }

  private PostgresSettings settings(int port) {
    return HolderProcess.settings(directory, port);
  }
}
