package io.remitstream.cli;

import io.remitstream.cli.demo.DemoCommand;
import io.remitstream.cli.extract.ExportForm;
import io.remitstream.cli.extract.ExtractCommand;
import io.remitstream.cli.key.KeyCommand;
import io.remitstream.cli.service.ServeCommand;
import io.remitstream.cli.service.StopCommand;
import io.remitstream.embedded.InfrastructureFailure;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.fault.Fault;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.TypeConversionException;

/** The {@code remit} command. Exit codes: 0 done, 1 failed, 2 misused. */
@Command(
    name = "remit",
    mixinStandardHelpOptions = true,
    version = "Remitstream 0.1",
    description = "Streams healthcare payment documents through extraction, on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ExtractCommand.class,
      KeyCommand.class,
      StopCommand.class
    },
    footer = {
      "",
      "Start with ./remit demo. Every option of a service is an environment variable as well; see"
          + " ./remit serve --help."
    })
public final class Remit {

  private Remit() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    System.exit(
        commandLine()
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(arguments));
  }

  /** The command with all that belong to it. */
  public static CommandLine commandLine() {
    return new CommandLine(new Remit())
        .registerConverter(Scope.class, Remit::scope)
        .registerConverter(ExportForm.class, Remit::form)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(sentences());
  }

  private static Scope scope(String text) {
    try {
      return Scope.of(text);
    } catch (Fault unknown) {
      throw new TypeConversionException(unknown.getMessage());
    }
  }

  private static ExportForm form(String text) {
    return ExportForm.of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no form (expected: %s)".formatted(text, ExportForm.labels())));
  }

  /** What is expected to go wrong is said in a sentence; the rest shows where it came from. */
  private static IExecutionExceptionHandler sentences() {
    return (failure, command, parsed) -> {
      if (failure instanceof InfrastructureFailure
          || failure instanceof Fault
          || failure instanceof Refusal) {
        command.getErr().println(failure.getMessage());
      } else {
        failure.printStackTrace(command.getErr());
      }
      return CommandLine.ExitCode.SOFTWARE;
    };
  }
}
