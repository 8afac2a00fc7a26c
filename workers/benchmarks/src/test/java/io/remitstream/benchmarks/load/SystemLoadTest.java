package io.remitstream.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemLoadTest {

  @Test
  void addressWithHostAndPortShouldBeTaken() {
    assertThat(SystemLoad.url("http://localhost:8080"))
        .isEqualTo(URI.create("http://localhost:8080"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "http://localhost", "https://localhost:8443", ""})
  void addressThatNobodyCanConnectToShouldBeToldByItsVariable(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SystemLoad.url(text))
        .withMessageContaining("REMITSTREAM_URL")
        .withMessageContaining("http://localhost:8080");
  }
}
