package io.remitstream.streaming.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KeysConfigurationTest {

  @TempDir Path directory;

  @Test
  void configurationShouldRefuseInASentenceWhenTheKeyFileIsMissing() {
    new ApplicationContextRunner()
        .withUserConfiguration(DatabaseConfiguration.class, KeysConfiguration.class)
        .withPropertyValues(
            "remitstream.keys.file=" + directory.resolve("none.json"),
            "remitstream.keys.create-missing=false")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(KeyFileRefused.class)
                    .hasMessageContaining("none.json does not exist"));
  }
}
