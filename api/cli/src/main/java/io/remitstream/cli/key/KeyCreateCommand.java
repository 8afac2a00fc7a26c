package io.remitstream.cli.key;

import io.remitstream.streaming.access.ApiKey;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.access.Tenants;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reactor.core.publisher.Mono;

/** Makes a key and shows it, once. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an API key and prints it on stdout. It is stored hashed and cannot be shown again.",
      "A tenant of a new name is made."
    })
final class KeyCreateCommand implements Callable<Integer> {

  @Option(
      names = "--tenant",
      required = true,
      paramLabel = "NAME",
      description = "Whose key it is.")
  private String tenant = "";

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      split = ",",
      description =
          "What it may do: documents:read, documents:write, documents:extract, events:read,"
              + " reviews:write, webhooks:manage, notifications:read, notifications:manage. May be"
              + " repeated; default: all of them.")
  private List<Scope> scopes = List.of();

  @Option(
      names = "--label",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What the key is for, as shown by the list.")
  private String label = "";

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  KeyCreateCommand() {}

  @Override
  public Integer call() throws Exception {
    Set<Scope> wanted = wanted();
    try (KeyStore store = KeyStore.open(data.directory())) {
      show(KeyStore.await(issue(store, wanted)));
    }
    return 0;
  }

  private Mono<ApiKey.Issued> issue(KeyStore store, Set<Scope> wanted) {
    Tenants tenants = store.tenants();
    return tenants
        .findOrCreate(tenant)
        .flatMap(owner -> store.keys().issue(owner.id(), label, wanted, null));
  }

  private Set<Scope> wanted() {
    return scopes.isEmpty() ? Scope.all() : EnumSet.copyOf(scopes);
  }

  private void show(ApiKey.Issued issued) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "Key %s of tenant %s may do: %s. Keep it; it is not shown again.%n",
        issued.key().id(), tenant, KeyListCommand.scopes(issued.key()));
    spec.commandLine().getOut().println(issued.text());
  }
}
