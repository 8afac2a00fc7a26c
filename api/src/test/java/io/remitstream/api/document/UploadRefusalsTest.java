package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/** Bad uploads get a typed problem, and nothing of them is kept. */
class UploadRefusalsTest extends ApiTest {

  private static final int ABOVE_THE_LIMIT = 2 * 1024 * 1024 + 1;

  @AfterEach
  void nothingShouldBeKeptOfWhatWasRefused() throws Exception {
    assertThat(
            rows(
                "select count(*) from remitstream.document where tenant_id = ?",
                member.tenant().id().value()))
        .isZero();
    String tenant = member.tenant().id().toString();
    Mono.fromCallable(() -> blobs(tenant).isEmpty() && blobs(".part").isEmpty())
        .filter(gone -> gone)
        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
        .block(TIMEOUT);
  }

  @Test
  void uploadShouldBeRefusedWhenItIsEmpty() {
    refused(post(Cast.X12).exchange(), HttpStatus.BAD_REQUEST, "empty-body");
  }

  @Test
  void uploadShouldBeRefusedBeforeItIsReadWhenItsLengthIsAboveTheLimit() {
    refused(
        post(Cast.X12).bodyValue(new byte[ABOVE_THE_LIMIT]).exchange(),
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large");
  }

  @Test
  void uploadShouldBeRefusedWhenItTurnsOutAboveTheLimit() throws IOException {
    String answer =
        overSocket(
            "Transfer-Encoding: chunked\r\n",
            out -> {
              byte[] chunk = new byte[64 * 1024];
              for (int sent = 0; sent < ABOVE_THE_LIMIT; sent += chunk.length) {
                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
              }
            });

    assertThat(answer).startsWith("HTTP/1.1 413").contains("problems/too-large");
  }

  @Test
  void uploadShouldLeaveNothingWhenTheClientBreaksOff() throws IOException {
    overSocket(
        "Content-Length: 1000000\r\n",
        out -> {
          out.write(new byte[300_000]);
          out.flush();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "image/gif"})
  void uploadShouldBeRefusedWhenItsTypeIsNotTaken(String type) {
    refused(
            post(MediaType.parseMediaType(type)).bodyValue("x=1").exchange(),
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type")
        .contains("application/edi-x12");
  }

  @Test
  void uploadShouldBeRefusedWhenItsNameIsMalformed() {
    refused(
        post(Cast.X12)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''%ZZ")
            .bodyValue("x")
            .exchange(),
        HttpStatus.BAD_REQUEST,
        "bad-request");
  }

  @Test
  void uploadShouldBeRefusedWhenTheQueryHasAnUnknownParameter() {
    refused(
        member
            .client()
            .post()
            .uri("/v1/documents?kategory=x")
            .contentType(Cast.X12)
            .bodyValue("x")
            .exchange(),
        HttpStatus.BAD_REQUEST,
        "bad-request");
  }

  @Test
  void uploadShouldBeRefusedWhenTheIdempotencyKeyIsMalformed() {
    refused(
        post(Cast.X12).header("Idempotency-Key", "a b").bodyValue("x").exchange(),
        HttpStatus.BAD_REQUEST,
        "bad-request");
  }

  @Test
  void formShouldBeRefusedWhenItHasNoFile() {
    var form = new MultipartBodyBuilder();
    form.part("category", "eob");

    refused(form(form), HttpStatus.BAD_REQUEST, "bad-request");
  }

  @Test
  void formShouldBeRefusedWhenItHasAnUnknownPartBehindTheFile() {
    var form = withFile("bytes");
    form.part("extra", "1");

    refused(form(form), HttpStatus.BAD_REQUEST, "bad-request");
  }

  @Test
  void formShouldBeRefusedWhenItHasTwoFiles() {
    var form = withFile("one");
    form.part("file", named("two"));

    refused(form(form), HttpStatus.BAD_REQUEST, "bad-request");
  }

  @Test
  void formShouldBeRefusedWhenTheCategoryIsNotALabel() {
    var form = withFile("bytes");
    form.part("category", "Jane Doe, born 1970");

    refused(form(form), HttpStatus.BAD_REQUEST, "bad-request");
  }

  @Test
  void formShouldBeRefusedWhenTheFileIsEmpty() {
    refused(form(withFile("")), HttpStatus.BAD_REQUEST, "empty-body");
  }

  @Test
  void formShouldBeRefusedWhenItsClosingBoundaryIsMissing() {
    String cut =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.835\"\r\n\r\nISA*";

    refused(
        post(MediaType.parseMediaType("multipart/form-data; boundary=b")).bodyValue(cut).exchange(),
        HttpStatus.BAD_REQUEST,
        "truncated-body");
  }

  @Test
  void formShouldBeRefusedWhenTheFilesTypeIsNotTaken() {
    var form = new MultipartBodyBuilder();
    form.part("file", named("{}"), MediaType.APPLICATION_JSON);

    refused(form(form), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
  }

  private static MultipartBodyBuilder withFile(String bytes) {
    var form = new MultipartBodyBuilder();
    form.part("file", named(bytes), MediaType.APPLICATION_OCTET_STREAM);
    return form;
  }

  private static ByteArrayResource named(String bytes) {
    return new ByteArrayResource(bytes.getBytes(StandardCharsets.US_ASCII)) {
      @Override
      public String getFilename() {
        return "a.835";
      }
    };
  }

  private ResponseSpec form(MultipartBodyBuilder form) {
    return member
        .client()
        .post()
        .uri("/v1/documents")
        .body(BodyInserters.fromMultipartData(form.build()))
        .exchange();
  }

  private RequestBodySpec post(MediaType type) {
    return member.client().post().uri("/v1/documents").contentType(type);
  }

  private static org.assertj.core.api.AbstractStringAssert<?> refused(
      ResponseSpec answer, HttpStatus status, String code) {
    String problem =
        Objects.requireNonNull(
            answer
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("X-Request-Id")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    Contract.assertFits(problem, "problem.yaml", "Problem");
    return assertThat(problem).contains("https://remitstream.io/problems/" + code + "\"");
  }

  private interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** Sends a head and whatever body, then gives up; what came back by then is the answer. */
  private String overSocket(String length, Body body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + member.token()
              + "\r\nContent-Type: application/edi-x12\r\n"
              + length
              + "\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      try {
        body.write(out);
      } catch (SocketException closedByTheServer) {
        // The answer was given before the whole body had been sent, which is what is tested.
        return answered(socket);
      }
      return answered(socket);
    }
  }

  private static String answered(Socket socket) throws IOException {
    byte[] answer = new byte[2_000];
    try {
      socket.setSoTimeout(2_000);
      int length = socket.getInputStream().read(answer);
      return length < 0 ? "" : new String(answer, 0, length, StandardCharsets.US_ASCII);
    } catch (java.net.SocketTimeoutException silent) {
      return "";
    }
  }
}
