package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of the api behind one address are restarted one after the other, while clients
 * listen and upload: no call fails that its client makes again, nothing is lost or doubled, and
 * everyone is back in time. The first is restarted where it is, the second goes when its successor
 * is ready, as a deployment with a surge has it.
 *
 * <p>Too long for every build, so it stands in the profile {@code conformance}. 40 clients; {@code
 * -Dremitstream.faults=long} makes them 500.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RollingRestartIT {

  private static final boolean LONG = "long".equals(System.getProperty("remitstream.faults"));
  private static final int CLIENTS = LONG ? 500 : 40;
  private static final Duration BACK = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Each event goes to every listener, on the same two processors. */
  private static final Duration PACE = Duration.ofMillis(500);

  @TempDir Path work;
  private final List<Tap> taps = new ArrayList<>();
  private volatile boolean uploading = true;

  @Test
  void nobodyShouldNoticeMoreThanACutWhenTheInstancesAreRestartedOneByOne() throws Exception {
    if (LONG) {
      Lessons.learn(work);
    }
    try (LocalSystem local = LocalSystem.start(Files.createDirectories(work.resolve("system")));
        Balancer balancer = Balancer.open();
        SpareService spare = instance(local)) {
      int first = port(local);
      balancer.ready(first, spare.port());
      try (SpareService gateway = gateway(local, balancer)) {
        LocalSystem system = behind(local, gateway);
        listen(system);
        CompletableFuture<List<String>> sent = upload(system);

        balancer.ready(spare.port());
        restartFirst(local);
        try (SpareService renewed = instance(local)) {
          balancer.ready(first, renewed.port());
          spare.stop();
          uploading = false;
          hold(system, sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
      } finally {
        uploading = false;
        closeAll();
      }
    }
  }

  /** Another api, with RSocket on a port of its own. */
  private static SpareService instance(LocalSystem local) throws Exception {
    return SpareService.of(local, "api", Map.of("REMITSTREAM_API_RSOCKET_PORT", "0"));
  }

  private static SpareService gateway(LocalSystem local, Balancer balancer) throws Exception {
    return SpareService.of(
        local, "gateway", Map.of("REMITSTREAM_API_URL", "http://127.0.0.1:" + balancer.port()));
  }

  private static LocalSystem behind(LocalSystem local, SpareService gateway) {
    URI url = URI.create("http://127.0.0.1:" + gateway.port());
    return new LocalSystem(local.serve(), local.home(), local.work(), url, local.key());
  }

  private void listen(LocalSystem system) throws InterruptedException {
    for (int i = 0; i < CLIENTS; i++) {
      taps.add(Tap.open(system));
    }
  }

  private void closeAll() throws InterruptedException {
    for (Tap tap : taps) {
      tap.close();
    }
    taps.clear();
  }

  /** Steadily, one after another, for as long as it goes on. */
  private CompletableFuture<List<String>> upload(LocalSystem system) {
    return CompletableFuture.supplyAsync(
        () -> {
          var uploads = new Uploads(system);
          var sent = new ArrayList<String>();
          while (uploading) {
            sent.add(sendOne(uploads));
          }
          System.out.printf("%d uploads, %d calls made again%n", sent.size(), uploads.again());
          return sent;
        });
  }

  private static String sendOne(Uploads uploads) {
    try {
      Thread.sleep(PACE);
      return uploads.sendOne();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The command that started it starts it again. */
  private static void restartFirst(LocalSystem local) throws Exception {
    ProcessHandle process = local.process("api");
    process.destroy();
    process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    local.awaitReady(local.managementPort("api"));
  }

  private static int port(LocalSystem local) throws IOException {
    return SpareService.setting(local, "api", "SERVER_PORT");
  }

  private void hold(LocalSystem system, List<String> sent) throws Exception {
    assertThat(sent).hasSizeGreaterThan(10);
    Ledger ledger = Ledger.of(system);
    ledger.addAll(sent);
    ledger.holdOutcomes();
    ledger.holdLog(taps, PATIENCE);
    List<Duration> gaps = taps.stream().map(Tap::longestGap).sorted().toList();
    System.out.printf(
        "%d listeners, cut off %d times, back after %d ms (median), %d ms at most%n",
        CLIENTS,
        taps.stream().mapToInt(Tap::cuts).sum(),
        gaps.get(gaps.size() / 2).toMillis(),
        gaps.getLast().toMillis());
    assertThat(gaps.getLast()).isLessThan(BACK);
    assertThat(taps.stream().mapToInt(Tap::cuts).sum()).isGreaterThanOrEqualTo(CLIENTS / 2);
  }
}
