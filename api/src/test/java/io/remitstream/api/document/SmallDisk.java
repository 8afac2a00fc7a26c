package io.remitstream.api.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real file system of a few megabytes: a tmpfs that a child mounts in a namespace of its own,
 * which takes no privilege where user namespaces are open, and that others reach by way of the
 * child's {@code /proc} entry. It is gone with the child.
 *
 * @param directory where it is reached
 */
record SmallDisk(Process holder, Path directory) implements AutoCloseable {

  private static final String READY = "mounted";

  /** By a user's namespace, or else, for root where those are closed, by a mount namespace. */
  private static final List<String> NAMESPACES = List.of("-rm", "-m");

  /** Fails where the system lets nobody mount one. */
  static SmallDisk of(int megabytes) throws IOException {
    var refusals = new StringBuilder();
    for (String namespace : NAMESPACES) {
      SmallDisk disk = mounted(namespace, megabytes, refusals);
      if (disk != null) {
        return disk;
      }
    }
    throw new IOException(
        "A small tmpfs is needed (expected: unshare -rm, or root with CAP_SYS_ADMIN): " + refusals);
  }

  /** Its holder lives until its standard input ends, with this process at the latest. */
  private static @Nullable SmallDisk mounted(
      String namespace, int megabytes, StringBuilder refusals) throws IOException {
    Path place = Files.createTempDirectory("small-disk-");
    String script =
        "mount -t tmpfs -o size=%dm tmpfs '%s' && echo %s && exec cat"
            .formatted(megabytes, place, READY);
    Process holder =
        new ProcessBuilder("unshare", namespace, "sh", "-c", script)
            .redirectErrorStream(true)
            .start();
    BufferedReader said = holder.inputReader();
    String line = Objects.requireNonNullElse(said.readLine(), "it said nothing");
    if (line.equals(READY)) {
      return new SmallDisk(holder, Path.of("/proc/" + holder.pid() + "/root" + place));
    }
    refusals.append(line).append("; ");
    holder.destroy();
    return null;
  }

  @Override
  public void close() throws IOException {
    holder.getOutputStream().close();
  }
}
