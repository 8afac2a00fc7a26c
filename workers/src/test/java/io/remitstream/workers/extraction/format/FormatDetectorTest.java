package io.remitstream.workers.extraction.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatDetectorTest {

  private static final String ERA =
      "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PAYEE          *260101*1200*^*00501*"
          + "000000001*0*P*:~GS*HP*PAYER*PAYEE*20260101*1200*1*X*005010X221A1~ST*835*0001~";

  private static final String TABLE =
      "Claim Number,Patient,CPT,Billed,Paid\nC1,\"Doe, Ann\",99213,100.00,80.00\n";

  private static Found found(String latin) {
    return FormatDetector.detect(ByteBuffer.wrap(latin.getBytes(ISO_8859_1)));
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of("%PDF-1.7 rest", DocumentFormat.PDF),
        Arguments.of("junk before %PDF-1.4", DocumentFormat.PDF),
        Arguments.of("\u0089PNG\r\n\u001a\n", DocumentFormat.PNG),
        Arguments.of("\u00ff\u00d8\u00ff\u00e0", DocumentFormat.JPEG),
        Arguments.of("II*\0\u0008", DocumentFormat.TIFF),
        Arguments.of("MM\0*\0", DocumentFormat.TIFF),
        Arguments.of("PK\u0003\u0004name", DocumentFormat.ZIP),
        Arguments.of("PK\u0005\u0006\0", DocumentFormat.ZIP),
        Arguments.of("Dear member this is a letter", DocumentFormat.TEXT),
        Arguments.of("MM is how this text begins", DocumentFormat.TEXT),
        Arguments.of("<html><body>no pdf</body></html>", DocumentFormat.UNKNOWN),
        Arguments.of("<?xml version='1.0'?><a/>", DocumentFormat.UNKNOWN),
        Arguments.of("MZ\u0090\0\u0003", DocumentFormat.UNKNOWN),
        Arguments.of("{\\rtf1 text}", DocumentFormat.UNKNOWN),
        Arguments.of("\u0001\u0002\u0003\u0004\0\0", DocumentFormat.UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void detectShouldTellTheKindByContent(String content, DocumentFormat format) {
    assertThat(found(content).format()).isEqualTo(format);
  }

  @Test
  void detectShouldReadX12AndTablesInEveryEncoding() {
    assertThat(found(ERA).format()).isEqualTo(DocumentFormat.X12);
    assertThat(FormatDetector.detect(ByteBuffer.wrap(ERA.getBytes(UTF_16))).format())
        .isEqualTo(DocumentFormat.X12);
    assertThat(found(ERA.replace("ST*835", "ST*837")).format()).isEqualTo(DocumentFormat.X12);
    assertThat(found(TABLE).format()).isEqualTo(DocumentFormat.CSV);
    assertThat(FormatDetector.detect(ByteBuffer.wrap(("\ufeff" + TABLE).getBytes(UTF_8))).format())
        .isEqualTo(DocumentFormat.CSV);
    assertThat(FormatDetector.detect(ByteBuffer.wrap(TABLE.getBytes(UTF_16LE))).format())
        .isEqualTo(DocumentFormat.CSV);
  }

  @Test
  void detectShouldLeaveTextWithCommasAndTablesOfMarkdownText() {
    assertThat(found("Dear Ann, your claim, which was paid, is closed.\n").format())
        .isEqualTo(DocumentFormat.TEXT);
    assertThat(found("| Claim | Patient | Paid |\n|---|---|---|\n| 1 | Doe | 2.00 |\n").format())
        .isEqualTo(DocumentFormat.TEXT);
  }

  @Test
  void detectShouldTellPolyglots() {
    Found page = found("<html><body><!-- %PDF-1.4");
    Found image = found("\u00ff\u00d8\u00ff\u00e0 and %PDF-1.4");

    assertThat(page).isEqualTo(new Found(DocumentFormat.PDF, "a PDF", "an HTML page"));
    assertThat(image).isEqualTo(new Found(DocumentFormat.JPEG, "a JPEG image", "a PDF"));
  }

  @Test
  void refusalShouldNameWhatWasFoundAndWhatIsRead() {
    var program = Objects.requireNonNull(found("MZ\u0090\0\u0003\0").refusal());
    var office =
        Objects.requireNonNull(
            found("PK\u0003\u0004" + "x".repeat(26) + "[Content_Types].xml").refusal());
    var empty = Objects.requireNonNull(found("").refusal());

    assertThat(program).hasMessageStartingWith("The document is a program (expected: X12 835, PDF");
    assertThat(program.code()).isEqualTo("unsupported-document");
    assertThat(office).hasMessageContaining("an Office document");
    assertThat(empty.code()).isEqualTo("unreadable-document");
    assertThat(found("%PDF-1.7").refusal()).isNull();
  }
}
