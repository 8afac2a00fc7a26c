package io.remitstream.cli.service;

import io.remitstream.embedded.EmbeddedPostgres;
import io.remitstream.embedded.InfrastructureFailure;
import java.io.IOException;
import java.nio.file.Path;

/** The database, which is no child of this process. */
record KeptPostgres(EmbeddedPostgres server, Path directory) implements Kept {

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public boolean isAlive() throws IOException {
    return server.isRunning();
  }

  @Override
  public void restart() throws IOException, InterruptedException {
    server.restart();
  }

  @Override
  public InfrastructureFailure obituary() {
    return new InfrastructureFailure(
        "PostgreSQL has ended; the end of its log tells why: tail %s"
            .formatted(directory.resolve("server.log")));
  }
}
