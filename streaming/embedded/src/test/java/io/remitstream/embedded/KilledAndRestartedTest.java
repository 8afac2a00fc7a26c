package io.remitstream.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.migrate.Database;
import io.remitstream.migrate.Login;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class KilledAndRestartedTest {

  @TempDir Path directory;

  @Test
  void startShouldAdoptTheServerAndKeepEverythingWhenTheJvmWasKilled() throws Exception {
    HolderProcess.Held held = HolderProcess.start(directory, "with-bus");
    ProcessHandle orphan = postmaster();
    write(held.postgresPort());
    send(held.bootstrapServers());
    held.kill();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(held.postgresPort()));
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
      assertThat(postmaster()).isEqualTo(orphan);
      assertThat(read(postgres.administratorDatabase())).isEqualTo("kept");
      assertThat(receive(kafka.bootstrapServers())).isEqualTo("kept");
    }
    assertThat(orphan.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  @Test
  void startShouldStopTheOrphanWhenAnotherPortIsAskedFor() throws Exception {
    HolderProcess.Held held = HolderProcess.start(directory, "without-bus");
    ProcessHandle orphan = postmaster();
    write(held.postgresPort());
    held.kill();

    int another = new Port("a test", 0, "TEST_PORT").claimed().number();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(another))) {
      assertThat(postgres.database().port()).isEqualTo(another);
      assertThat(orphan.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
      assertThat(read(postgres.administratorDatabase())).isEqualTo("kept");
    }
  }

  @Test
  void startShouldRecoverWhenTheServerItselfWasKilled() throws Exception {
    HolderProcess.Held held = HolderProcess.start(directory, "without-bus");
    write(held.postgresPort());
    ProcessHandle server = postmaster();
    server.destroyForcibly();
    held.kill();
    server.onExit().get(10, TimeUnit.SECONDS);

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(held.postgresPort()))) {
      assertThat(postmaster()).isNotEqualTo(server);
      assertThat(read(postgres.administratorDatabase())).isEqualTo("kept");
    }
  }

  private PostgresSettings settings(int port) {
    return HolderProcess.settings(directory, port);
  }

  private ProcessHandle postmaster() throws Exception {
    return Postmaster.of(directory.resolve("postgres/data")).orElseThrow().process();
  }

  private Login administrator() throws Exception {
    return new Login(
        "postgres", Secrets.in(directory.resolve("postgres/passwords.properties")).administrator());
  }

  private void write(int port) throws Exception {
    var database = new Database(Port.LOOPBACK, port, "postgres");
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("create table mark as select 'kept' as word");
    }
  }

  private String read(Database database) throws Exception {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select word from mark")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private Connection connect(Database database) throws Exception {
    Login login = administrator();
    return DriverManager.getConnection(database.url(), login.user(), login.password());
  }

  private static void send(String servers) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", servers, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("events", 0, "key", "kept")).get(20, TimeUnit.SECONDS);
    }
  }

  private static String receive(String servers) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition("events", 0)));
      consumer.seekToBeginning(consumer.assignment());
      return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
    }
  }
}
