package io.remitstream.cli.demo;

import io.remitstream.cli.extract.Board;
import io.remitstream.cli.extract.Endpoint;
import io.remitstream.cli.extract.Extraction;
import io.remitstream.cli.extract.Outcome;
import io.remitstream.cli.extract.Report;
import io.remitstream.cli.extract.Submission;
import io.remitstream.cli.key.IssuedKey;
import io.remitstream.cli.service.Installation;
import io.remitstream.cli.service.LocalServices;
import io.remitstream.cli.service.ServiceOptions;
import io.remitstream.cli.service.StopHook;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves, sends a handful of documents, and shows what comes of them. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts everything on this machine, sends a handful of invented documents through the"
          + " gateway, shows their progress, the webhooks that tell of their ends, and what was"
          + " read, and serves on until Ctrl-C.",
      "The address and an API key are printed and written to demo.env in the data directory."
    })
public final class DemoCommand implements Callable<Integer> {

  private static final String TENANT = "demo";
  private static final Duration WEBHOOKS = Duration.ofSeconds(10);

  @Mixin private ServiceOptions options = new ServiceOptions();

  @Spec private CommandSpec spec;

  /** For picocli, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  public DemoCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    try (LocalServices services =
        LocalServices.prepare(options, Installation.find(), err::println)) {
      StopHook.closing(services);
      URI url = services.start();
      String key = IssuedKey.replacing(options.data(), TENANT, TENANT);
      DemoFile.write(options.data(), url, key);
      invite(url, key, show(new Endpoint(url, key)));
      services.watch();
      return 0;
    }
  }

  /** Tells what the paper's document is called, where it was read. */
  private Optional<UUID> show(Endpoint endpoint)
      throws IOException, InterruptedException, ExecutionException {
    List<Submission> documents = DemoDocuments.all();
    try (Board board = Board.on(spec.commandLine().getErr());
        var receiver = DemoReceiver.open(documents.size(), board::tell);
        var extraction = new Extraction(endpoint, board)) {
      new DemoWebhook(endpoint).make(receiver);
      List<Future<Outcome>> outcomes = extraction.start(documents);
      var report = new Report(extraction);
      Optional<UUID> paper = Optional.empty();
      for (int i = 0; i < documents.size(); i++) {
        Outcome outcome = outcomes.get(i).get();
        report.add(documents.get(i), outcome);
        paper = documents.get(i).name().equals(DemoDocuments.PAPER) ? read(outcome) : paper;
      }
      late(receiver.await(WEBHOOKS));
      report.print(spec.commandLine().getOut());
      return paper;
    }
  }

  private void late(long webhooks) {
    if (webhooks > 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf("%d webhooks have not arrived; the workers' log says why.%n", webhooks);
    }
  }

  private static Optional<UUID> read(Outcome outcome) {
    return outcome instanceof Outcome.Extracted extracted
        ? Optional.of(extracted.documentId())
        : Optional.empty();
  }

  private void invite(URI url, String key, Optional<UUID> paper) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        """

        Remitstream serves at %1$s
        API key of the tenant "demo": %2$s
        Both are in %3$s.

        Try:
          curl -H "Authorization: Bearer %2$s" %1$s/v1/documents
          curl -H "Authorization: Bearer %2$s" --data-binary @FILE.835 -H "Content-Type: application/octet-stream" %1$s/v1/documents
        """,
        url, key, options.data().demoFile());
    paper.ifPresent(document -> showPaper(out, url, key, document));
    out.printf("%nCtrl-C stops everything.%n");
    out.flush();
  }

  private static void showPaper(PrintWriter out, URI url, String key, UUID document) {
    out.printf(
        """

        %4$s is paper. "fields" of its data says where each value stood (page, box, text) and how
        sure it is; the boxes fit the picture of the page:
          curl -H "Authorization: Bearer %2$s" %1$s/v1/documents/%3$s/data
          curl -H "Authorization: Bearer %2$s" -o page.png %1$s/v1/documents/%3$s/pages/1.png
        """,
        url, key, document, DemoDocuments.PAPER);
  }
}
