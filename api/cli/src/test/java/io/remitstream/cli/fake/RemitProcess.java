package io.remitstream.cli.fake;

import io.remitstream.cli.Remit;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The command as a process of its own. Its JVM, and those of the services that it starts, are
 * watched for coverage like this one.
 *
 * @param err what it said on stderr
 */
public record RemitProcess(Process process, BufferedReader out, Path err) {

  /**
   * Starts it with everything on free ports, its data in {@code work/data} and its temporary files
   * in {@code work/tmp}.
   */
  public static RemitProcess start(Path home, Path work, String... arguments) throws IOException {
    return start(home, work, Map.of(), arguments);
  }

  /**
   * @param settings environment variables, for the services too
   */
  public static RemitProcess start(
      Path home, Path work, Map<String, String> settings, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(coverage());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx320m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    String temporary = "-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp"));
    command.add(temporary);
    command.add("-Dremit.home=" + home);
    command.add(Remit.class.getName());
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile(work, "err-", ".txt");
    var builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("REMITSTREAM_"));
    builder
        .environment()
        .put(
            "REMITSTREAM_CHILD_JVM_OPTIONS",
            String.join(" ", coverage()) + shortLived() + " " + temporary);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("REMITSTREAM_DATA", work.resolve("data").toString());
    for (String port :
        List.of(
            "GATEWAY",
            "GATEWAY_MANAGEMENT",
            "API",
            "API_MANAGEMENT",
            "RSOCKET",
            "WORKERS",
            "WORKERS_MANAGEMENT",
            "WORKERS_RSOCKET",
            "DATABASE",
            "BUS")) {
      builder.environment().put("REMITSTREAM_" + port + "_PORT", "0");
    }
    builder.environment().putAll(settings);
    Process process = builder.start();
    return new RemitProcess(process, process.inputReader(), err);
  }

  /**
   * Services that end after a minute or two start sooner so; where times are held, they warm up.
   */
  private static String shortLived() {
    return "long".equals(System.getProperty("remitstream.faults"))
        ? ""
        : " -XX:TieredStopAtLevel=1";
  }

  private static List<String> coverage() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
        .toList();
  }

  /** Reads stdout up to a line with this text; fails with stderr where it ends before. */
  public String awaitLine(String text) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(text)) {
        return line;
      }
    }
    throw new AssertionError("It ended before it said '" + text + "': " + said());
  }

  /** The rest of stdout, once it has ended. */
  public List<String> rest() {
    return out.lines().toList();
  }

  /** Stderr so far. */
  public String said() throws IOException {
    return Files.readString(err);
  }

  /** Its exit code, within a minute. */
  public int exitCode() throws InterruptedException, IOException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("It did not end: " + said());
    }
    return process.exitValue();
  }
}
