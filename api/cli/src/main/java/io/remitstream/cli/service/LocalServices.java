package io.remitstream.cli.service;

import io.remitstream.embedded.InfrastructureFailure;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Everything that a local Remitstream consists of: PostgreSQL, Kafka and the three services, each a
 * process of its own. Started together, kept running, stopped in order. After a kill of this
 * process the next start finds what still runs, and stops or adopts it.
 */
public final class LocalServices implements AutoCloseable {

  private static final long PAUSE_MILLIS = 50;

  private final ServiceOptions options;
  private final Installation installation;
  private final QuickStart quick;
  private final DataDirectory data;
  private final Consumer<String> progress;
  private final Parts parts;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile boolean stopping;

  private LocalServices(
      ServiceOptions options,
      Installation installation,
      boolean learning,
      Consumer<String> progress) {
    this.options = options;
    this.installation = installation;
    this.quick = QuickStart.of(installation, learning);
    this.data = options.data();
    this.progress = progress;
    this.parts = new Parts(progress);
  }

  /** What has been started, or what was started before the start failed and must be closed. */
  public static LocalServices prepare(
      ServiceOptions options, Installation installation, Consumer<String> progress) {
    return new LocalServices(options, installation, false, progress);
  }

  /** The same, for a service that is meant to be started again: it learns to start quickly. */
  static LocalServices prepareLearning(
      ServiceOptions options, Installation installation, Consumer<String> progress) {
    return new LocalServices(options, installation, true, progress);
  }

  /**
   * Starts all parts and waits until they take requests; about ten seconds on a small machine.
   *
   * @return the gateway's address
   * @throws InfrastructureFailure when one does not start, with a sentence that says which and why
   */
  public URI start() throws IOException, InterruptedException, SQLException {
    changing.lock();
    try {
      refuseSecond();
      data.create();
      Logs.to(data.logs().resolve("infrastructure.log"));
      Parts.stopLeftovers(data, progress);
      URI url = plan().run();
      RunFile.write(data, url);
      return url;
    } finally {
      changing.unlock();
    }
  }

  private LocalStart plan() {
    return new LocalStart(
        data, installation, quick, Ports.of(options), parts, progress, () -> stopping);
  }

  private void refuseSecond() throws IOException {
    var running = RunFile.of(data);
    if (running.isPresent()) {
      throw new InfrastructureFailure(
          "Remitstream serves %s already, at %s: stop it with ./remit stop, or choose another --data."
              .formatted(data.root(), running.get().url()));
    }
  }

  /**
   * Keeps everything running until it is stopped: what ends by itself is started again.
   *
   * @throws InfrastructureFailure when a part ends over and over
   */
  public void watch() throws IOException, InterruptedException {
    Keeper keeper = parts.keeper();
    while (!stopping) {
      look(keeper);
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private void look(Keeper keeper) throws IOException, InterruptedException {
    changing.lock();
    try {
      if (!stopping) {
        keeper.look();
      }
    } finally {
      changing.unlock();
    }
  }

  /** Stops what was started: the services, then Kafka, then PostgreSQL. May be called twice. */
  @Override
  public void close() {
    stopping = true;
    changing.lock();
    try {
      stopAll();
    } finally {
      changing.unlock();
    }
  }

  private void forgetRun() {
    try {
      RunFile.delete(data);
    } catch (IOException unwritable) {
      progress.accept("Not stopped cleanly: " + unwritable.getMessage());
    }
  }

  private void stopAll() {
    // What another process has started, which refused this one, keeps its note.
    if (!parts.any()) {
      return;
    }
    if (quick.learns("api")) {
      progress.accept(
          "Keeping what this first run has learnt, so that later starts are quick (up to a minute)"
              + " …");
    }
    parts.stop();
    forgetRun();
  }
}
