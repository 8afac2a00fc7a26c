package io.remitstream.api.graphql;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.schema.FieldCoordinates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.graphql.execution.SchemaReport;

/**
 * Keeps the service from starting where schema and code do not fit each other to the last field.
 */
final class SchemaFit implements Consumer<SchemaReport> {

  /** Null only until they are stored, and nothing else is shown here. */
  private static final Set<FieldCoordinates> GIVEN_WHEN_STORED =
      Set.of(
          coordinates("Remittance", "remittanceId"),
          coordinates("Claim", "claimId"),
          coordinates("ServiceLine", "lineId"));

  @Override
  public void accept(SchemaReport report) {
    Map<String, Object> gaps = gaps(report);
    if (!gaps.isEmpty()) {
      throw new IllegalStateException("the GraphQL schema does not fit the code: " + gaps);
    }
  }

  private static Map<String, Object> gaps(SchemaReport report) {
    var gaps = new LinkedHashMap<String, Object>();
    gaps.put("fields without code", report.unmappedFields());
    gaps.put("code without a field", List.copyOf(report.unmappedRegistrations().keySet()));
    gaps.put("arguments that do not exist", List.copyOf(report.unmappedArguments().values()));
    gaps.put("fields that may be null", nullable(report));
    gaps.put("arguments that may be null", List.copyOf(report.argumentNullnessErrors().values()));
    gaps.put("types that could not be compared", report.skippedTypes());
    gaps.values().removeIf(List.of()::equals);
    return gaps;
  }

  private static List<FieldCoordinates> nullable(SchemaReport report) {
    return report.fieldNullnessErrors().keySet().stream()
        .filter(field -> !GIVEN_WHEN_STORED.contains(field))
        .toList();
  }
}
