package io.remitstream.cli.service;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Starts PostgreSQL, Kafka, gateway, api and workers on this machine and serves until Ctrl-C"
          + " or ./remit stop.",
      "Data stays in the data directory; a second start goes on with it, also after a crash."
    })
public final class ServeCommand implements Callable<Integer> {

  @Mixin private ServiceOptions options = new ServiceOptions();

  @Spec private CommandSpec spec;

  /** For picocli, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  public ServeCommand() {}

  @Override
  public Integer call() throws Exception {
    var err = spec.commandLine().getErr();
    try (LocalServices services =
        LocalServices.prepareLearning(options, Installation.find(), err::println)) {
      StopHook.closing(services);
      var url = services.start();
      spec.commandLine().getOut().println("Remitstream serves at " + url);
      err.println("Make a key: ./remit key create --tenant NAME. Stop: Ctrl-C, or ./remit stop.");
      services.watch();
      return 0;
    }
  }
}
