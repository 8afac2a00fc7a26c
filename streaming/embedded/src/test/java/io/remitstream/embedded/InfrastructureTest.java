package io.remitstream.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.migrate.Login;
import io.remitstream.migrate.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InfrastructureTest {

  @Test
  void withDatabaseShouldGiveEachTestADatabaseOfItsOwn() throws SQLException {
    Infrastructure first = Infrastructure.withDatabase();
    Infrastructure second = Infrastructure.withDatabase();

    query(first, first.administrator(), "create table mark (n int)");

    assertThat(query(first, first.administrator(), "select to_regclass('mark')::text"))
        .containsExactly("mark");
    assertThat(query(second, second.administrator(), "select to_regclass('mark')::text is null"))
        .containsExactly("t");
  }

  @Test
  void withDatabaseShouldBindTheServicesRolesWhenTheyLogIn() throws SQLException {
    Infrastructure infrastructure = Infrastructure.withDatabase();
    Login app = infrastructure.passwords().appLogin();

    assertThat(
            query(
                infrastructure,
                app,
                """
                select current_setting('transaction_timeout') || ' ' || current_setting('statement_timeout')
                  || ' ' || current_setting('idle_in_transaction_session_timeout')
                  || ' ' || current_setting('search_path')
                  || ' ' || rolsuper || ' ' || rolbypassrls
                from pg_roles where rolname = current_user\
                """))
        .containsExactly("1min 30s 30s remitstream false false");
    assertThatThrownBy(() -> query(infrastructure, app, "create table mine (n int)"))
        .hasMessageContaining("permission denied for schema remitstream");
    assertThatThrownBy(() -> query(infrastructure, new Login(app.user(), "wrong"), "select 1"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void withDatabaseAndBusShouldHaveTheTopics() throws Exception {
    Infrastructure infrastructure = Infrastructure.withDatabaseAndBus();

    Topics.create(infrastructure.bootstrapServers().orElseThrow());

    try (Admin admin =
        Admin.create(
            Map.of("bootstrap.servers", infrastructure.bootstrapServers().orElseThrow()))) {
      Map<String, Integer> found =
          admin
              .describeTopics(Topics.partitions().keySet())
              .allTopicNames()
              .get(20, TimeUnit.SECONDS)
              .values()
              .stream()
              .collect(
                  Collectors.toMap(TopicDescription::name, topic -> topic.partitions().size()));
      assertThat(found)
          .isEqualTo(Topics.partitions())
          .containsEntry("events", 4)
          .containsEntry("extraction", 8);
    }
    assertThat(infrastructure.pairs())
        .contains("remitstream.bus.bootstrap-servers=" + infrastructure.bootstrapServers().get());
  }

  private static List<String> query(Infrastructure infrastructure, Login login, String sql)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                infrastructure.database().url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      return statement.execute(sql) ? strings(statement.getResultSet()) : List.of();
    }
  }

  private static List<String> strings(ResultSet rows) throws SQLException {
    var found = new ArrayList<String>();
    while (rows.next()) {
      found.add(rows.getString(1));
    }
    return found;
  }
}
