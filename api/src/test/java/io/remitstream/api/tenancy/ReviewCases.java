package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.document.Cast;
import io.remitstream.api.tenancy.Neighbours.Request;
import io.remitstream.api.tenancy.TwoTenantsTest.Case;
import io.remitstream.streaming.document.Ids;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Reviews: another tenant's document cannot be seen, held, corrected or decided. */
final class ReviewCases {

  private ReviewCases() {}

  /** The answer for another's document is that for nobody's; its owner is answered otherwise. */
  static Case asNobodys(HttpMethod method, String path, String body) {
    return neighbours -> {
      String nobodys = Ids.next().toString();

      assertThat(answer(neighbours.member(), method, path, body, neighbours.foreign()))
          .startsWith("404")
          .isEqualTo(answer(neighbours.member(), method, path, body, nobodys))
          .doesNotContain(neighbours.foreign(), nobodys, Cast.PATIENT);
      assertThat(answer(neighbours.other(), method, path, body, neighbours.foreign()))
          .as("by its owner")
          .startsWith("20");
    };
  }

  private static String answer(
      Member who, HttpMethod method, String path, String body, String document) {
    var request =
        who.client()
            .method(method)
            .uri("/v1/documents/%s/%s".formatted(document, path))
            .header(HttpHeaders.IF_MATCH, "\"2\"")
            .header("X-Request-Id", "REQUEST");
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
    var result = request.exchange().expectBody(String.class).returnResult();
    return result.getStatus().value() + "\n" + result.getResponseBody();
  }

  static void list(Neighbours neighbours) {
    assertThat(neighbours.json(neighbours.member(), "/v1/reviews").toString())
        .contains(neighbours.own())
        .doesNotContain(neighbours.foreign());
  }

  static void corrections(Neighbours neighbours) {
    String id = neighbours.foreign();
    asNobody(neighbours, id);
    for (Request request : List.of(Request.get("/v1/documents/{id}/corrections"))) {
      assertThat(neighbours.answer(neighbours.other(), request, id)).startsWith("200");
    }
  }

  private static void asNobody(Neighbours neighbours, String id) {
    Request request = Request.get("/v1/documents/{id}/corrections");
    assertThat(neighbours.answer(neighbours.member(), request, id))
        .startsWith("404")
        .isEqualTo(
            neighbours.answer(
                neighbours.member(), request, Objects.requireNonNull(Ids.next().toString())));
  }
}
