package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class PasswordTest extends ApiTest {

  private static final String SECRET = "a-secret-of-its-own";

  private ResponseSpec given(String id, String body) {
    return member
        .client()
        .post()
        .uri("/v1/documents/" + id + "/password")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private String locked() throws SQLException {
    String id = Cast.upload(member);
    changed(
        "update remitstream.document set status = 'PASSWORD_REQUIRED', problem_code ="
            + " 'password-required', completed_at = clock_timestamp() where id = ?",
        UUID.fromString(id));
    changed("update remitstream.job set state = 'DONE' where document_id = ?", UUID.fromString(id));
    return id;
  }

  @Test
  void passwordShouldBeKeptSealedAndMakeTheDocumentDueAgain() throws SQLException {
    String id = locked();

    given(id, "{\"password\":\"%s\"}".formatted(SECRET))
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("RECEIVED")
        .jsonPath("$.problem")
        .doesNotExist()
        .jsonPath("$.revision")
        .isEqualTo(2);

    UUID document = UUID.fromString(id);
    assertThat(
            rows(
                "select count(*) from remitstream.job where state = 'DUE' and document_id = ?",
                document))
        .isEqualTo(1);
    assertThat(
            rows(
                "select count(*) from remitstream.document where password is not null"
                    + " and position('"
                    + SECRET
                    + "'::bytea in password) = 0 and id = ?",
                document))
        .isEqualTo(1);
    given(id, "{\"password\":\"%s\"}".formatted(SECRET))
        .expectStatus()
        .isEqualTo(HttpStatus.CONFLICT)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/password-not-asked");
  }

  @ParameterizedTest
  @CsvSource({
    "{}, 400",
    "'{\"password\":\"\"}', 400",
    "'{\"password\":\"x\",\"more\":1}', 400",
    "no json, 400",
  })
  void passwordShouldBeRefusedWhenTheBodyIsAnotherThanExpected(String body, int status)
      throws SQLException {
    given(locked(), body).expectStatus().isEqualTo(status);
  }

  @Test
  void passwordShouldBeRefusedWhenTheBodyIsTooLarge() throws SQLException {
    given(locked(), "{\"password\":\"%s\"}".formatted("x".repeat(2_000)))
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
  }
}
