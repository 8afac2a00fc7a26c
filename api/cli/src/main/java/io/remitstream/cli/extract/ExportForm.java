package io.remitstream.cli.extract;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which the service gives a document's data beside its own JSON. */
public enum ExportForm {
  /** One header for all documents. */
  CSV("csv", "text/csv"),
  /** A Bundle a line. */
  FHIR("fhir", "application/fhir+json"),
  /** An interchange a document. */
  ERA("835", "application/edi-x12");

  private final String label;
  private final String mediaType;

  ExportForm(String label, String mediaType) {
    this.label = label;
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The form that goes by this name on the command line. */
  public static Optional<ExportForm> of(String label) {
    return Arrays.stream(values()).filter(form -> form.label.equals(label)).findFirst();
  }

  /** All names, for a message. */
  public static String labels() {
    return Arrays.stream(values()).map(form -> form.label).collect(Collectors.joining(", "));
  }
}
