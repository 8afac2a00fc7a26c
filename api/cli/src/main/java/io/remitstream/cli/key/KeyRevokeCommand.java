package io.remitstream.cli.key;

import io.remitstream.streaming.access.ApiKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a key. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = {
      "Revokes an API key. Tokens made from it live on for at most five minutes, open sockets for"
          + " at most one."
    })
final class KeyRevokeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The key's id as listed, or rsk_… as it was shown.")
  private String id = "";

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  KeyRevokeCommand() {}

  @Override
  public Integer call() throws Exception {
    try (KeyStore store = KeyStore.open(data.directory())) {
      ApiKey revoked = KeyStore.await(store.keys().revoke(id));
      spec.commandLine().getErr().println("Revoked: " + revoked.id());
    }
    return 0;
  }
}
