package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.document.Cast;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every operation that takes an id or a cursor answers another tenant's as one of nobody's. */
class TwoTenantsTest extends GraphQlTest {

  private static final String CLAIMS =
      "query($id: ID!) { document(id: $id) { documentId claims(first: 9) { nodes { claimId } } } }";

  @Autowired private DocumentStore documents;
  private Member other = member;
  private String foreign = "";

  @BeforeEach
  void anothersDocument() {
    other = member(Scope.all());
    foreign = Cast.upload(other);
    Cast.extracted(other, foreign, documents, within, 2);
  }

  @Test
  void answersShouldBeTheSameWhenTheIdIsAnotherTenantsOrNobodys() {
    String claim =
        ask(other, CLAIMS, Map.of("id", foreign))
            .at("/data/document/claims/nodes/0/claimId")
            .asString();
    assertThat(claim).isNotEmpty();

    for (String query :
        List.of(CLAIMS, "query($id: ID!) { claim(id: $id) { claimId patient { lastName } } }")) {
      for (String id : List.of(foreign, claim)) {
        assertThat(answer(member, query, Map.of("id", id)))
            .isEqualTo(answer(member, query, Map.of("id", Ids.next().toString())))
            .isEqualTo(answer(member, query, Map.of("id", "no-id")))
            .doesNotContain(Cast.PATIENT, "error");
      }
    }
  }

  @Test
  void listShouldHoldNothingOfAnothersWhenBothHaveDocuments() {
    String mine = Cast.upload(member);

    assertThat(answer(member, "{ documents(first: 100) { nodes { documentId } } }", Map.of()))
        .contains(mine)
        .doesNotContain(foreign);
  }

  @Test
  void cursorShouldBeRefusedWhenItIsAnotherTenants() {
    Cast.upload(other);
    String query =
        "query($after: Cursor) { documents(first: 1, after: $after) { pageInfo { endCursor } } }";
    String cursor = ask(other, query).at("/data/documents/pageInfo/endCursor").asString();

    assertThat(code(ask(member, query, Map.of("after", cursor)))).isEqualTo("bad-cursor");
    assertThat(answer(member, query, Map.of("after", cursor)))
        .isEqualTo(answer(member, query, Map.of("after", "AAAA")));
  }
}
