package io.remitstream.cli.extract;

import io.remitstream.cli.terminal.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Objects;

/** The table of what was read: a row a remittance, or why there is none. */
public final class Report {

  private final DocumentsClient client;
  private final Table table =
      new Table(
          "document", "type", "status", "payer", "payment", "claims", "paid", "balanced", "unsure");

  /** An empty report of what this extraction reads. */
  public Report(Extraction extraction) {
    this.client = extraction.client();
  }

  /** Adds a document's rows; reads its data for them. */
  public void add(Submission submission, Outcome outcome) throws IOException, InterruptedException {
    add(submission.name(), outcome);
  }

  private void add(String name, Outcome outcome) throws IOException, InterruptedException {
    switch (outcome) {
      case Outcome.Unpacked unpacked -> {
        for (Outcome.Packed file : unpacked.files()) {
          add(file.name(), file.outcome());
        }
      }
      case Outcome.Extracted extracted -> add(name, extracted);
      case Outcome.Failed failed ->
          table.row(
              name,
              Objects.requireNonNullElse(failed.documentType(), ""),
              failed.status(),
              "",
              "",
              "",
              "",
              failed.problem().sentence(),
              "");
    }
  }

  private void add(String name, Outcome.Extracted extracted)
      throws IOException, InterruptedException {
    try (InputStream data = client.data(extracted.documentId())) {
      CanonicalSummary summary = CanonicalSummary.of(data);
      for (CanonicalSummary.Remittance remittance : summary.remittances()) {
        table.row(
            name,
            summary.documentType(),
            extracted.status(),
            remittance.payer(),
            remittance.payment(),
            Long.toString(remittance.claims()),
            remittance.paid().toPlainString(),
            remittance.verdict(),
            summary.unsure() == 0 ? "" : Long.toString(summary.unsure()));
      }
    }
  }

  /** Prints the rows. */
  public void print(PrintWriter out) {
    table.print(out);
  }
}
