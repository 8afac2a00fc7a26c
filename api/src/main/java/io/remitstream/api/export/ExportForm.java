package io.remitstream.api.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The forms of a document's data beside its canonical one. */
enum ExportForm {
  CSV(
      new MediaType(
          MediaType.parseMediaType(ExportForm.CSV_TYPE),
          Map.of("charset", StandardCharsets.UTF_8.name(), "header", "present")),
      "csv"),
  FHIR(MediaType.parseMediaType(ExportForm.FHIR_TYPE), "fhir.json"),
  ERA(MediaType.parseMediaType(ExportForm.ERA_TYPE), "835");

  static final String CSV_TYPE = "text/csv";
  static final String FHIR_TYPE = "application/fhir+json";
  static final String ERA_TYPE = "application/edi-x12";

  private final MediaType mediaType;
  private final String extension;

  ExportForm(MediaType mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  MediaType mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** The one that is wanted most. */
  static Optional<ExportForm> of(List<MediaType> accepted) {
    return accepted.stream()
        .flatMap(wanted -> Arrays.stream(values()).filter(form -> wanted.includes(form.bareType())))
        .findFirst();
  }

  private MediaType bareType() {
    return new MediaType(mediaType.getType(), mediaType.getSubtype());
  }
}
