package io.remitstream.cli.demo;

import io.remitstream.cli.extract.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The demonstration's documents. All people, plans and numbers in them are invented. */
final class DemoDocuments {

  /** An explanation of benefits on paper: a PDF of one page, with text. */
  static final String PAPER = "explanation-of-benefits.pdf";

  private static final List<String> BUNDLED =
      List.of(
          "clean.835",
          "denied-claim.835",
          "reversal-and-correction.835",
          "off-by-a-cent.835",
          PAPER);

  private DemoDocuments() {}

  static List<Submission> all() {
    return Stream.concat(
            BUNDLED.stream().map(name -> Submission.bytes(name, bundled(name))),
            Stream.of(Submission.bytes("four-hundred-claims.835", manyClaims(400))))
        .toList();
  }

  /** A remittance of this many claims: the same bytes every time. */
  static byte[] manyClaims(int claims) {
    return new ManyClaims(claims).text().getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] bundled(String name) {
    try (InputStream document = DemoDocuments.class.getResourceAsStream(name)) {
      if (document == null) {
        throw new IllegalStateException("This program lacks its document " + name);
      }
      return document.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
