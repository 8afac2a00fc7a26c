package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.document.Cast;
import io.remitstream.api.tenancy.Neighbours.Request;
import io.remitstream.api.tenancy.TwoTenantsTest.Case;
import io.remitstream.streaming.document.Ids;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Documents: the answer for another tenant's is, to the byte, the answer for a random one, the
 * request's own id apart.
 */
final class DocumentCases {

  private static final String NOT_FOUND = "404";
  private static final String BAD_CURSOR = "https://remitstream.io/problems/bad-cursor";
  private static final Request CONTENT = Request.get("/v1/documents/{id}/content");
  private static final String PASSWORD = "/v1/documents/{id}/password";
  private static final Request DELETE =
      new Request(HttpMethod.DELETE, "/v1/documents/{id}", MediaType.ALL);

  private DocumentCases() {}

  /** Each of the requests, with its {@code {id}} in the path. */
  static Case asNobodys(Request... requests) {
    return neighbours -> List.of(requests).forEach(request -> asNobodys(neighbours, request));
  }

  /** That the other is answered otherwise shows that the request is a good one. */
  private static void asNobodys(Neighbours neighbours, Request request) {
    String nobodys = Ids.next().toString();
    String foreign = neighbours.foreign();

    assertThat(neighbours.answer(neighbours.member(), request, foreign))
        .as("%s", request)
        .startsWith(NOT_FOUND)
        .isEqualTo(neighbours.answer(neighbours.member(), request, nobodys))
        .doesNotContain(foreign, nobodys, Cast.PATIENT);
    assertThat(neighbours.answer(neighbours.other(), request, foreign))
        .as("%s by its owner", request)
        .startsWith("20");
  }

  /** Only its owner's page is asked for, of workers that are away here. */
  static void page(Neighbours neighbours) {
    var page = new Request(HttpMethod.GET, "/v1/documents/{id}/pages/1.png", MediaType.IMAGE_PNG);
    String nobodys = Ids.next().toString();
    String foreign = neighbours.foreign();

    assertThat(neighbours.answer(neighbours.member(), page, foreign))
        .startsWith(NOT_FOUND)
        .isEqualTo(neighbours.answer(neighbours.member(), page, nobodys))
        .doesNotContain(foreign, nobodys);
    assertThat(neighbours.answer(neighbours.other(), page, foreign)).startsWith("503");
  }

  /** Neither has asked for a password, which only its owner learns. */
  static void password(Neighbours neighbours) {
    String foreign = neighbours.foreign();
    String body = "{\"password\":\"secret\"}";

    assertThat(neighbours.posted(neighbours.member(), PASSWORD, foreign, body))
        .startsWith(NOT_FOUND)
        .isEqualTo(neighbours.posted(neighbours.member(), PASSWORD, Ids.next().toString(), body))
        .doesNotContain(foreign);
    assertThat(neighbours.posted(neighbours.other(), PASSWORD, foreign, body)).startsWith("409");
  }

  /** The other's document outlives the attempt, and then goes with its owner's word. */
  static void delete(Neighbours neighbours) {
    neighbours.answer(neighbours.member(), DELETE, neighbours.foreign());

    assertThat(neighbours.answer(neighbours.other(), CONTENT, neighbours.foreign()))
        .startsWith("200")
        .endsWith(Cast.BYTES);
    asNobodys(neighbours, DELETE);
  }

  static void claims(Neighbours neighbours) {
    String page = "/v1/documents/%s/claims?limit=1".formatted(neighbours.foreign());
    String cursor = neighbours.json(neighbours.other(), page).path("next").asString();

    for (String query : List.of("", "?limit=1", "?limit=1&cursor=" + cursor)) {
      asNobodys(neighbours, Request.get("/v1/documents/{id}/claims" + query));
    }
    String own = "/v1/documents/%s/claims?limit=1&cursor=".formatted(neighbours.own());
    assertThat(refused(neighbours, own + cursor)).isEqualTo(refused(neighbours, own + "AAAA"));
  }

  static void list(Neighbours neighbours) {
    Cast.upload(neighbours.other());
    String cursor =
        neighbours.json(neighbours.other(), "/v1/documents?limit=1").path("next").asString();

    assertThat(neighbours.json(neighbours.member(), "/v1/documents").toString())
        .contains(neighbours.own())
        .doesNotContain(neighbours.foreign());
    String next = "/v1/documents?limit=1&cursor=";
    assertThat(refused(neighbours, next + cursor))
        .isEqualTo(refused(neighbours, next + "AAAA"))
        .isEqualTo(refused(neighbours, next + "%C3%A9"));
  }

  private static String refused(Neighbours neighbours, String path) {
    String answer = neighbours.answer(neighbours.member(), Request.get(path), "");
    assertThat(answer).startsWith("400").contains(BAD_CURSOR);
    return answer;
  }
}
