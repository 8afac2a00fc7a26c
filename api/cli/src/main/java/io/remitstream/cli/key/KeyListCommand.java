package io.remitstream.cli.key;

import io.remitstream.cli.terminal.Table;
import io.remitstream.streaming.access.ApiKey;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.access.Tenant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the keys, never their secrets. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the API keys of one tenant or of all, without their secrets.")
final class KeyListCommand implements Callable<Integer> {

  @Option(names = "--tenant", paramLabel = "NAME", description = "Only this tenant's keys.")
  private @Nullable String tenant;

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  KeyListCommand() {}

  @Override
  public Integer call() throws Exception {
    try (KeyStore store = KeyStore.open(data.directory())) {
      var table = new Table("tenant", "id", "label", "scopes", "made", "state");
      for (Tenant owner : owners(store)) {
        KeyStore.await(store.keys().list(owner.id())).forEach(key -> add(table, owner, key));
      }
      table.print(spec.commandLine().getOut());
    }
    return 0;
  }

  private List<Tenant> owners(KeyStore store) {
    return tenant == null
        ? KeyStore.await(store.tenants().list())
        : List.of(KeyStore.await(store.tenants().get(tenant)));
  }

  private static void add(Table table, Tenant owner, ApiKey key) {
    table.row(
        owner.name(),
        key.id().toString(),
        key.label(),
        scopes(key),
        key.createdAt().toString(),
        key.isRevoked() ? "revoked " + key.revokedAt() : "good");
  }

  static String scopes(ApiKey key) {
    return key.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(", "));
  }
}
