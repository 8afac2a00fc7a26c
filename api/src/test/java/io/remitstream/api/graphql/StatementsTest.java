package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.document.Cast;
import io.remitstream.streaming.document.DocumentStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an operation costs the database, as the driver tells it. */
class StatementsTest extends GraphQlTest {

  private static final List<String> TABLES =
      List.of(" document ", " remittance ", " claim", " finding");

  @Autowired private DocumentStore documents;

  @Test
  void statementsShouldNotGrowWithTheDocumentsWhenEverythingIsAskedFor() {
    IntStream.range(0, 50)
        .forEach(n -> Cast.extracted(member, Cast.upload(member), documents, within, 3, 1));

    List<String> five = statements(5, 15, 5);
    List<String> fifty = statements(50, 150, 50);

    // The page of documents, then remittances, their claims, the documents' claims, the way back
    // from
    // them, and findings.
    assertThat(five).hasSize(6);
    assertThat(fifty).hasSameSizeAs(five);
  }

  private List<String> statements(int many, int claims, int findings) {
    return DriverLog.during(
            () -> {
              JsonNode answer = ask(member, query(many));
              assertThat(answer.findValues("claimId")).as("%s", answer).hasSize(claims + many * 2);
              assertThat(answer.findValues("rule")).hasSize(findings);
            })
        .stream()
        .filter(
            message -> message.contains("select") && TABLES.stream().anyMatch(message::contains))
        .toList();
  }

  private static String query(int many) {
    return """
    { documents(first: %d) { nodes { documentId
        claims(first: 3) { nodes { claimId patientAccount document { status } lines { procedure charge adjustments { amount } } } }
        remittances(first: 2) { nodes { payment { amount } claims(first: 1) { nodes { claimId } } } }
        findings(first: 5) { nodes { rule pointer } } } } }
    """
        .formatted(many);
  }
}
