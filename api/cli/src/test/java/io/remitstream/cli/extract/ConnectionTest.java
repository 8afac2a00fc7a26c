package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.cli.Refusal;
import io.remitstream.cli.service.ServiceOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

  @TempDir Path directory;

  @Test
  void openShouldUseTheServiceThatTheEnvironmentNames() throws Exception {
    try (Connection connection =
        open(
            Map.of("REMITSTREAM_URL", "https://remit.example", "REMITSTREAM_API_KEY", "rsk_a_b"))) {
      assertThat(connection.endpoint())
          .isEqualTo(new Endpoint(URI.create("https://remit.example"), "rsk_a_b"));
      assertThat(connection.endpoint().live()).hasToString("wss://remit.example/v1/live");
      assertThat(connection.endpoint().toString()).doesNotContain("rsk_");
    }
  }

  @Test
  void openShouldRefuseAnAddressWithoutItsKey() {
    assertThatThrownBy(() -> open(Map.of("REMITSTREAM_URL", "https://remit.example")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("set both, or neither");
  }

  private Connection open(Map<String, String> environment) throws Exception {
    return Connection.open(ServiceOptions.onFreePorts(directory), environment, said -> {});
  }
}
