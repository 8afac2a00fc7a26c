package io.remitstream.cli.extract;

import io.remitstream.cli.Refusal;
import io.remitstream.cli.demo.DemoFile;
import io.remitstream.cli.key.IssuedKey;
import io.remitstream.cli.service.DataDirectory;
import io.remitstream.cli.service.Installation;
import io.remitstream.cli.service.LocalServices;
import io.remitstream.cli.service.RunFile;
import io.remitstream.cli.service.ServiceOptions;
import io.remitstream.cli.service.StopHook;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The service to use: the one that the environment names, else the one that runs on the data
 * directory, else one started for this command and stopped after it.
 */
final class Connection implements AutoCloseable {

  private static final String TENANT = "local";
  private static final String LABEL = "remit extract";

  private final Endpoint endpoint;
  private final Deque<AutoCloseable> opened;

  private Connection(Endpoint endpoint, Deque<AutoCloseable> opened) {
    this.endpoint = endpoint;
    this.opened = opened;
  }

  static Connection open(
      ServiceOptions options, Map<String, String> environment, Consumer<String> progress)
      throws Exception {
    Optional<Endpoint> named = named(environment);
    if (named.isPresent()) {
      return new Connection(named.get(), new ArrayDeque<>());
    }
    Optional<RunFile> running = RunFile.of(options.data());
    return running.isPresent()
        ? toRunning(options.data(), running.get().url())
        : toStarted(options, progress);
  }

  Endpoint endpoint() {
    return endpoint;
  }

  private static Optional<Endpoint> named(Map<String, String> environment) {
    String url = environment.getOrDefault("REMITSTREAM_URL", "");
    String key = environment.getOrDefault("REMITSTREAM_API_KEY", "");
    if (url.isBlank() != key.isBlank()) {
      throw new Refusal(
          "REMITSTREAM_URL and REMITSTREAM_API_KEY belong together: set both, or neither.");
    }
    return url.isBlank() ? Optional.empty() : Optional.of(new Endpoint(URI.create(url), key));
  }

  private static Connection toRunning(DataDirectory data, URI url)
      throws IOException, InterruptedException, SQLException {
    Optional<String> demoKey = DemoFile.keyFor(data, url);
    if (demoKey.isPresent()) {
      return new Connection(new Endpoint(url, demoKey.get()), new ArrayDeque<>());
    }
    return withOwnKey(data, url, new ArrayDeque<>());
  }

  private static Connection toStarted(ServiceOptions options, Consumer<String> progress)
      throws Exception {
    LocalServices services = LocalServices.prepare(options, Installation.find(), progress);
    StopHook.closing(services);
    var opened = new ArrayDeque<AutoCloseable>();
    opened.push(services);
    try {
      return withOwnKey(options.data(), services.start(), opened);
    } catch (Exception failed) {
      // Rethrown as it is: only the order of ending is decided here.
      services.close();
      throw failed;
    }
  }

  private static Connection withOwnKey(DataDirectory data, URI url, Deque<AutoCloseable> opened)
      throws IOException, InterruptedException, SQLException {
    IssuedKey.Temporary key = IssuedKey.temporary(data, TENANT, LABEL);
    opened.push(key);
    return new Connection(new Endpoint(url, key.text()), opened);
  }

  @Override
  public void close() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
