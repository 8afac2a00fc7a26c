package io.remitstream.workers.notification;

import io.remitstream.streaming.event.EventConfiguration;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.notification.NotificationConfiguration;
import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A process that sends notifications, to be killed. */
final class KilledSender implements AutoCloseable {

  private static final long SECONDS = 20;

  private final Process process;

  private KilledSender(Process process) {
    this.process = process;
  }

  static KilledSender start(Path log, List<String> settings) throws IOException {
    var command =
        Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledSender.class.getName()),
            settings.stream());
    return new KilledSender(
        new ProcessBuilder(command.toList())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .redirectInput(Redirect.from(new File("/dev/null")))
            .start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** By SIGKILL: it can neither settle nor release anything. */
  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(SECONDS, TimeUnit.SECONDS);
  }

  /** The process itself: sends until it is killed. */
  public static void main(String[] settings) throws InterruptedException {
    var context = new AnnotationConfigApplicationContext();
    TestPropertyValues.of(settings).applyTo(context);
    context.register(
        DatabaseConfiguration.class,
        EventConfiguration.class,
        KeysConfiguration.class,
        NotificationConfiguration.class,
        NotificationDutyTest.Surroundings.class,
        NotificationDutyConfiguration.class);
    context.refresh();
    Thread.currentThread().join();
  }
}
