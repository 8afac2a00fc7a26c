package io.remitstream.api.document;

import io.remitstream.api.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The media types that a document may come in. What it really is, its bytes say. */
final class UploadTypes {

  static final String X12 = "application/edi-x12";

  private static final String EXPECTED =
      "application/edi-x12, application/pdf, image/png, image/jpeg, image/tiff, text/csv,"
          + " text/plain, application/zip, application/octet-stream or multipart/form-data";

  private static final List<MediaType> TAKEN =
      List.of(
          MediaType.parseMediaType(X12),
          MediaType.TEXT_PLAIN,
          MediaType.APPLICATION_OCTET_STREAM,
          MediaType.APPLICATION_PDF,
          MediaType.IMAGE_PNG,
          MediaType.IMAGE_JPEG,
          MediaType.parseMediaType("image/tiff"),
          MediaType.parseMediaType("text/csv"),
          MediaType.parseMediaType("application/zip"));

  private UploadTypes() {}

  /** The plain type, without parameters; bytes of an unnamed type are just bytes. */
  static String taken(@Nullable MediaType sent) {
    if (sent == null) {
      return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }
    return TAKEN.stream()
        .filter(sent::equalsTypeAndSubtype)
        .findFirst()
        .map(MediaType::toString)
        .orElseThrow(UploadTypes::unsupported);
  }

  static Refusal unsupported() {
    return Refusal.unsupportedMediaType(EXPECTED);
  }
}
