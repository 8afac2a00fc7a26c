package io.remitstream.cli.extract;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what form to print what was read: one of these, else a table. For picocli. */
final class Printed {

  @Option(
      names = "--json",
      description = {
        "Print one canonical JSON document a line, in the order of the files, those of a ZIP named"
            + " ZIP!FILE; for a file that"
            + " failed {\"fileName\", \"status\", \"problem\": {\"type\", \"title\", \"detail\"}}."
      })
  boolean json;

  @Option(
      names = "--stream",
      description = {
        "Read the files while they are sent, one after the other, and print a JSON object a line as"
            + " it is read: claims and findings, each remittance after its claims, a summary last."
            + " The service keeps nothing. The key needs the scope documents:extract."
      })
  boolean stream;

  @Option(
      names = "--format",
      paramLabel = "csv|fhir|835",
      description = {
        "Print for other programs, the files one behind the other: csv a header and a record a"
            + " service line; fhir an R4 Bundle of ExplanationOfBenefits a line; 835 an X12"
            + " 005010X221A1 interchange each. What cannot be written as an 835, since the document"
            + " does not say what one must or does not balance, is listed on stderr, and nothing is"
            + " invented."
      })
  @Nullable ExportForm format;
}
