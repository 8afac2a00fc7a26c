package io.remitstream.api;

import io.remitstream.api.notification.Providers;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.access.ApiKey;
import io.remitstream.streaming.access.ApiKeys;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.access.Tenant;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The whole api on a port of its own, with a real database and bus. */
@SpringBootTest(
    classes = ApiApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "remitstream.api.rsocket.port=0",
      "remitstream.api.upload.max-size=2MB",
      "remitstream.api.upload.key-lock=900ms",
      "remitstream.api.notification.outbox=true"
    })
public abstract class ApiTest {

  protected static final Duration TIMEOUT = Duration.ofSeconds(20);
  protected static final Infrastructure INFRASTRUCTURE = Infrastructure.withDatabaseAndBus();

  @Autowired protected DispatchTransactions across;
  @Autowired protected TenantTransactions within;
  @Autowired protected ApiKeys keys;
  @LocalServerPort protected int port;

  protected Member member;
  protected WebTestClient anyone;

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry registry) {
    INFRASTRUCTURE.properties().forEach((name, value) -> registry.add(name, () -> value));
    Providers.settings().forEach((name, value) -> registry.add(name, () -> value));
  }

  @BeforeEach
  void newTenant() {
    anyone = client();
    member = member(Scope.all());
  }

  protected Member member(Set<Scope> scopes) {
    return member(
        get(new Tenants(across, within).findOrCreate("test-" + UUID.randomUUID())), scopes);
  }

  protected Member member(Tenant tenant, Set<Scope> scopes) {
    ApiKey.Issued issued = get(keys.issue(tenant.id(), "test", scopes, null));
    String token = token(Map.of("credential", issued.text()));
    WebTestClient client =
        client().mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
    return new Member(tenant, issued, token, client);
  }

  protected String token(Map<String, String> credential) {
    Map<?, ?> answer =
        anyone
            .post()
            .uri("/internal/exchange")
            .bodyValue(credential)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return Objects.toString(Objects.requireNonNull(answer).get("token"));
  }

  /** Counts past row-level security. */
  protected static long rows(String sql, UUID parameter) throws SQLException {
    return pastSecurity(
        sql,
        parameter,
        statement -> {
          try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /** Changes past row-level security. */
  protected static void changed(String sql, UUID parameter) throws SQLException {
    pastSecurity(sql, parameter, PreparedStatement::executeUpdate);
  }

  private interface Execution {
    long of(PreparedStatement statement) throws SQLException;
  }

  private static long pastSecurity(String sql, UUID parameter, Execution execution)
      throws SQLException {
    var login = INFRASTRUCTURE.administrator();
    try (var connection =
            DriverManager.getConnection(
                INFRASTRUCTURE.database().url(), login.user(), login.password());
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      return execution.of(statement);
    }
  }

  /** Files of blobs, the half-written too, whose name holds {@code part}. */
  protected static List<Path> blobs(String part) throws IOException {
    try (Stream<Path> files = Files.walk(INFRASTRUCTURE.directory().resolve("blobs"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith("lock"))
          .filter(file -> file.toString().contains(part))
          .toList();
    }
  }

  protected static <T> T get(Mono<T> source) {
    return Objects.requireNonNull(source.block(TIMEOUT));
  }

  private WebTestClient client() {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(TIMEOUT)
        .build();
  }

  /** A tenant with one key, and a client that carries its token. */
  public record Member(Tenant tenant, ApiKey.Issued key, String token, WebTestClient client) {}
}
