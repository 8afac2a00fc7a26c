package io.remitstream.cli.key;

import io.remitstream.cli.service.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data directory's keys are meant. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:REMITSTREAM_DATA:-.data}",
      description = "Data directory (REMITSTREAM_DATA; default: .data).")
  private Path data = Path.of(".data");

  DataDirectory directory() {
    return DataDirectory.of(data);
  }
}
