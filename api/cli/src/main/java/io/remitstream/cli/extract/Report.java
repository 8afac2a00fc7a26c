package io.remitstream.cli.extract;

import io.remitstream.cli.terminal.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/** The table of what was read: a row a remittance, or why there is none. */
public final class Report {

  private final DocumentsClient client;
  private final Table table =
      new Table("document", "status", "payer", "payment", "claims", "paid", "balanced");

  /** An empty report of what this extraction reads. */
  public Report(Extraction extraction) {
    this.client = extraction.client();
  }

  /** Adds a document's rows; reads its data for them. */
  public void add(Submission submission, Outcome outcome) throws IOException, InterruptedException {
    switch (outcome) {
      case Outcome.Extracted extracted -> add(submission.name(), extracted);
      case Outcome.Failed failed ->
          table.row(
              submission.name(), failed.status(), "", "", "", "", failed.problem().sentence());
    }
  }

  private void add(String name, Outcome.Extracted extracted)
      throws IOException, InterruptedException {
    try (InputStream data = client.data(extracted.documentId())) {
      for (CanonicalSummary.Remittance remittance : CanonicalSummary.of(data).remittances()) {
        table.row(
            name,
            extracted.status(),
            remittance.payer(),
            remittance.payment(),
            Long.toString(remittance.claims()),
            remittance.paid().toPlainString(),
            remittance.verdict());
      }
    }
  }

  /** Prints the rows. */
  public void print(PrintWriter out) {
    table.print(out);
  }
}
