package io.remitstream.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs are run, since they refuse to run as root: plainly for anybody else;
 * for root in a user namespace, in which root is nobody; and where namespaces are closed, as
 * another user of the system.
 */
sealed interface PostgresUser {

  /** What goes before the program's name. */
  List<String> prefix();

  /** Gives the user what it must be able to write. */
  default void own(Path directory) throws IOException {}

  /** A sentence for whoever starts us, when the way is not the usual one. */
  default Optional<String> notice() {
    return Optional.empty();
  }

  /** Chooses the way for whoever runs this JVM. */
  static PostgresUser choose() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Ourselves();
    }
    return Commands.succeeds("unshare", "-U", "true") ? new Namespaced() : SystemUser.choose();
  }

  /** Any user but root. */
  record Ourselves() implements PostgresUser {

    @Override
    public List<String> prefix() {
      return List.of();
    }
  }

  /** Root, hidden in a user namespace of its own. */
  record Namespaced() implements PostgresUser {

    @Override
    public List<String> prefix() {
      return List.of("unshare", "-U");
    }
  }

  /** Another user, for root in containers that close namespaces. */
  record SystemUser(String name) implements PostgresUser {

    static SystemUser choose() {
      return Stream.of("postgres", "nobody")
          .filter(name -> Commands.succeeds("runuser", "-u", name, "--", "true"))
          .findFirst()
          .map(SystemUser::new)
          .orElseThrow(
              () ->
                  new InfrastructureFailure(
                      "PostgreSQL does not run as root, user namespaces are closed here, and"
                          + " neither postgres nor nobody can be used through runuser: start as"
                          + " another user."));
    }

    @Override
    public List<String> prefix() {
      return List.of("runuser", "-u", name, "--");
    }

    @Override
    public void own(Path directory) throws IOException {
      UserPrincipal user =
          directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.toList()) {
          Files.setOwner(file, user);
        }
      }
    }

    @Override
    public Optional<String> notice() {
      return Optional.of(
          "User namespaces are closed here, so PostgreSQL runs as the user '%s'.".formatted(name));
    }
  }

  /** Short commands of the system. */
  final class Commands {

    private static final int SECONDS = 10;

    private Commands() {}

    static boolean succeeds(String... command) {
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      } catch (IOException absent) {
        return false;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
