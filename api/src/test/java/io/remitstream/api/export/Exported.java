package io.remitstream.api.export;

import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentData.ClaimPlace;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Remittance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document as the exports find it. */
final class Exported {

  private static final UUID ID = UUID.fromString("019a9f3e-7c1a-7b55-8f4e-2d6c1b0a9e77");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private static final String REMITTANCE =
      """
      {"payer":{"name":"MADE UP HEALTH PLAN","identifier":"88888","references":[],"contacts":[],
                "address":{"line1":"1 NOWHERE WAY","city":"ALBANY","state":"NY","postalCode":"12207"}},
       "payee":{"name":"MADE UP CLINIC","npi":"1858215886","tin":"999999999","references":[]},
       "payment":{"amount":"-12.00","date":"2026-10-30","traceNumber":"EFT1"},
       "references":[],"providerAdjustments":[],"claims":[],"balanced":true}
      """;

  private static final String CLAIM =
      """
      {"claimId":"019a9f3e-7c1a-7b55-8f4e-2d6c1b0a9e78",
       "patient":{"lastName":"=DOE","firstName":"JANE","suffix":"JR","memberId":"MEM-1","name":"=DOE, JANE"},
       "rendering":{"organization":"MADE UP GROUP","identifierQualifier":"XX","identifier":"1858215886"},
       "patientAccount":"A-1","claimNumber":"ICN-1","status":"22","serviceFrom":"2026-10-01","serviceTo":"2026-10-02",
       "charge":"-100.00","paid":"-12.00","patientResponsibility":"0.00","allowed":"-12.00","deductible":"0.00",
       "references":[],"contacts":[],"amounts":[],"quantities":[],"remarks":["MA01"],
       "adjustments":[{"group":"OA","reason":"23","amount":"0.00","quantity":null}],
       "lines":[{"procedure":"99213","procedureQualifier":"HC","modifiers":["25"],"description":"OFFICE VISIT","units":"1",
                 "charge":"-100.00","paid":"-12.00","allowed":"-12.00","discount":"-88.00","serviceFrom":"2026-10-01",
                 "serviceTo":"2026-10-01","references":[],"amounts":[],"quantities":[],"remarks":["N130"],
                 "adjustments":[{"group":"CO","reason":"45","amount":"-88.00","quantity":null}]},
                {"procedure":"0450","procedureQualifier":"NU","modifiers":[],"charge":"0.00","paid":"0.00",
                 "references":[],"amounts":[],"quantities":[],"remarks":[],"adjustments":[]}]}
      """;

  private Exported() {}

  static CsvRow row() {
    return new CsvRow(document().id(), remittance(), claim(), 0);
  }

  static FhirContext context() {
    return new FhirContext(document(), remittance());
  }

  static StoredRemittance remittance() {
    return new StoredRemittance(0, read(REMITTANCE, Remittance.class));
  }

  static StoredClaim claim() {
    return new StoredClaim(new ClaimPlace(0, 0), ID, read(CLAIM, Claim.class));
  }

  /** The claim as poor as one may be. */
  static StoredClaim bareClaim() {
    JsonNode bare =
        MAPPER.readTree(
            """
            {"patient":{},"references":[],"contacts":[],"amounts":[],"quantities":[],"remarks":[],"adjustments":[],"lines":[]}
            """);
    return new StoredClaim(new ClaimPlace(0, 1), ID, MAPPER.treeToValue(bare, Claim.class));
  }

  private static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static Document document() {
    Instant then = Instant.parse("2026-11-20T10:15:30Z");
    return new Document(
        new DocumentId(ID),
        2,
        DocumentStatus.PROCESSED,
        "october.835",
        null,
        "application/edi-x12",
        "ERA",
        1,
        null,
        new Document.Progress(Stage.DONE, 1, 1, null, null),
        new Document.Counts(1, 1, 2, 0),
        true,
        null,
        then,
        then,
        List.of(then).getFirst(),
        null,
        List.of());
  }
}
