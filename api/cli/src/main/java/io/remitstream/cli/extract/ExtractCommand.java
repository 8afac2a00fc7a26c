package io.remitstream.cli.extract;

import io.remitstream.cli.service.ServiceOptions;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** Sends files and prints what was read from them. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Sends files (X12 835, PDF, PNG, JPEG, TIFF, CSV, text, or a ZIP of these) to the service and"
          + " prints what was read from them; progress is shown on stderr.",
      "The service is the one that REMITSTREAM_URL and REMITSTREAM_API_KEY name, else the one that"
          + " runs on the data directory, else one that is started now and stopped after.",
      "Exit code 0: data was read from every file (its status is PROCESSED, PARTIAL or"
          + " REVIEW_REQUIRED), in the form that was asked for; 1: some file gave none; 2: misused."
    })
public final class ExtractCommand implements Callable<Integer> {

  @ArgGroup private Printed printed = new Printed();

  @Option(
      names = "--password-file",
      paramLabel = "PASSWORDFILE",
      description = {
        "A file whose first line opens encrypted PDFs; \"-\" reads it from stdin. Without it such a"
            + " file ends as PASSWORD_REQUIRED."
      })
  private @Nullable String passwordFile;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "The files to send; a directory stands for the files in it, but not for deeper ones.")
  private List<String> named = List.of();

  @Mixin private ServiceOptions options = new ServiceOptions();

  @Spec private CommandSpec spec;

  /** For picocli, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  public ExtractCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    try (Connection connection = Connection.open(options, System.getenv(), err::println);
        Board board = Board.on(err)) {
      Endpoint endpoint = connection.endpoint();
      return (printed.stream ? streamed(endpoint, board) : uploaded(endpoint, board)) ? 0 : 1;
    }
  }

  /** Never an argument: those can be seen by everybody on the machine. */
  private @Nullable String password() throws IOException {
    String file = passwordFile;
    if (file == null) {
      return null;
    }
    try (BufferedReader reader =
        file.equals("-")
            ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(file))) {
      return reader.readLine();
    }
  }

  private boolean streamed(Endpoint endpoint, Board board) throws IOException {
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    try (var extraction = StreamedExtraction.open(endpoint, out, board)) {
      boolean all = true;
      for (String file : NamedFiles.of(named)) {
        all &= extraction.print(file);
      }
      return all;
    }
  }

  private boolean uploaded(Endpoint endpoint, Board board)
      throws IOException, InterruptedException {
    List<Submission> submissions = NamedFiles.of(named).stream().map(Submission::file).toList();
    try (var extraction = new Extraction(endpoint, board, password())) {
      List<Future<Outcome>> outcomes = extraction.start(submissions);
      if (printed.format != null) {
        return printForm(extraction, printed.format, submissions, outcomes);
      }
      return printed.json
          ? printJson(extraction, submissions, outcomes)
          : printTable(extraction, submissions, outcomes);
    }
  }

  private boolean printForm(
      Extraction extraction,
      ExportForm form,
      List<Submission> submissions,
      List<Future<Outcome>> outcomes)
      throws IOException, InterruptedException {
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    var exports = new Exports(extraction.client(), form, out, spec.commandLine().getErr());
    boolean all = true;
    for (int i = 0; i < submissions.size(); i++) {
      for (Outcome.Packed one : settled(outcomes.get(i)).each(submissions.get(i).name())) {
        all &= exports.write(one.name(), one.outcome());
      }
    }
    return all;
  }

  private boolean printTable(
      Extraction extraction, List<Submission> submissions, List<Future<Outcome>> outcomes)
      throws IOException, InterruptedException {
    var report = new Report(extraction);
    boolean all = true;
    for (int i = 0; i < submissions.size(); i++) {
      Outcome outcome = settled(outcomes.get(i));
      report.add(submissions.get(i), outcome);
      all &= outcome.isExtracted();
    }
    report.print(spec.commandLine().getOut());
    return all;
  }

  /** Straight to the stream: a writer would hold whole documents. */
  private boolean printJson(
      Extraction extraction, List<Submission> submissions, List<Future<Outcome>> outcomes)
      throws IOException, InterruptedException {
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    var copy = new CanonicalCopy(out);
    boolean all = true;
    for (int i = 0; i < submissions.size(); i++) {
      for (Outcome.Packed one : settled(outcomes.get(i)).each(submissions.get(i).name())) {
        all &= printed(extraction.client(), copy, one.name(), one.outcome());
      }
    }
    return all;
  }

  private boolean printed(DocumentsClient client, CanonicalCopy copy, String name, Outcome outcome)
      throws IOException, InterruptedException {
    return switch (outcome) {
      case Outcome.Failed failed -> {
        copy.problem(name, failed);
        yield false;
      }
      case Outcome.Extracted extracted -> copied(client, copy, name, extracted);
      case Outcome.Unpacked unpacked -> throw new IllegalStateException("an archive in another");
    };
  }

  private boolean copied(
      DocumentsClient client, CanonicalCopy copy, String name, Outcome.Extracted extracted)
      throws IOException, InterruptedException {
    try (InputStream data = client.data(extracted.documentId())) {
      copy.copy(data, name);
      return true;
    } catch (DocumentsClient.Refused refused) {
      copy.problem(name, new Outcome.Failed(extracted.status(), refused.problem()));
      return false;
    } catch (JacksonException broken) {
      spec.commandLine().getErr().println(name + ": the data broke off; its line is not complete.");
      return false;
    }
  }

  /** Every expected failure is an outcome; what comes out here is a fault of this program. */
  private static Outcome settled(Future<Outcome> outcome) throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
