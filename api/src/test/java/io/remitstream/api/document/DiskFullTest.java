package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import io.remitstream.streaming.blob.BlobSettings;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.blob.EncryptedFileBlobStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/**
 * Documents lie on a real file system of 6 MB, which runs full: nothing of what is refused stays.
 */
@EnabledOnOs(OS.LINUX)
@DirtiesContext
@Import(DiskFullTest.OnASmallDisk.class)
class DiskFullTest extends ApiTest {

  private static final int DOCUMENT = 1_500_000;
  private static final int MOST = 4;

  private static SmallDisk disk;

  @BeforeAll
  static void mount() throws IOException {
    disk = SmallDisk.of(6);
  }

  @AfterAll
  static void unmount() throws IOException {
    disk.close();
  }

  /** Instead of the one that all tests share. */
  @TestConfiguration(proxyBeanMethods = false)
  static class OnASmallDisk {

    @Bean(destroyMethod = "close")
    @Primary
    BlobStore smallBlobStore() throws IOException {
      return EncryptedFileBlobStore.open(new BlobSettings(disk.directory().resolve("blobs"), 2));
    }
  }

  @Test
  void uploadShouldBeRefusedCleanlyWhileTheDiskIsFullAndTakenOnceThereIsRoom() throws Exception {
    Path others = disk.directory().resolve("others");
    Files.write(others, new byte[2 * DOCUMENT]);
    int taken = uploadUntilFull();
    String key = UUID.randomUUID().toString();

    refused(raw(key));
    refused(form());
    holdOnly(taken);

    Files.delete(others);
    raw(key).expectStatus().isAccepted();
    form().expectStatus().isAccepted();
    holdOnly(taken + 2);
  }

  private int uploadUntilFull() {
    int taken = 0;
    while (taken < MOST
        && raw(UUID.randomUUID().toString()).returnResult(String.class).getStatus()
            == HttpStatus.ACCEPTED) {
      taken++;
    }
    assertThat(taken).isBetween(1, MOST - 1);
    return taken;
  }

  private ResponseSpec raw(String key) {
    return member
        .client()
        .post()
        .uri("/v1/documents")
        .contentType(Cast.X12)
        .header("Idempotency-Key", key)
        .bodyValue(document(key))
        .exchange();
  }

  private ResponseSpec form() {
    var form = new MultipartBodyBuilder();
    form.part("file", named(document("form")), MediaType.APPLICATION_OCTET_STREAM);
    return member
        .client()
        .post()
        .uri("/v1/documents")
        .body(BodyInserters.fromMultipartData(form.build()))
        .exchange();
  }

  private static byte[] document(String start) {
    var bytes = new byte[DOCUMENT];
    byte[] head = start.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static ByteArrayResource named(byte[] bytes) {
    return new ByteArrayResource(bytes) {
      @Override
      public String getFilename() {
        return "a.835";
      }
    };
  }

  private static void refused(ResponseSpec answer) {
    String problem =
        Objects.requireNonNull(
            answer
                .expectStatus()
                .isEqualTo(HttpStatus.INSUFFICIENT_STORAGE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Retry-After")
                .expectHeader()
                .exists("X-Request-Id")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    Contract.assertFits(problem, "problem.yaml", "Problem");
    assertThat(problem).contains("https://remitstream.io/problems/storage-full\"");
  }

  /** So many documents with a whole file each, and nothing else. */
  private void holdOnly(int documents) throws Exception {
    assertThat(
            rows(
                "select count(*) from remitstream.document where tenant_id = ?",
                member.tenant().id().value()))
        .isEqualTo(documents);
    Mono.fromCallable(() -> files(".part").isEmpty())
        .filter(gone -> gone)
        .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
        .block(TIMEOUT);
    List<Path> blobs = files(".blob");
    assertThat(blobs).hasSize(documents);
    for (Path blob : blobs) {
      assertThat(Files.size(blob)).isGreaterThan(DOCUMENT);
    }
  }

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(disk.directory())) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }
}
