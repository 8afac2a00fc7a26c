package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.remitstream.api.Contract;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

class SchemaTest extends GraphQlTest {

  /** What one type links to another with, where REST has a path. */
  static final Set<String> MORE_THAN_REST =
      Set.of(
          "Document.remittances",
          "Document.claims",
          "Document.findings",
          "Document.fields",
          "Claim.document",
          "Webhook.deliveries",
          "Webhook.statements",
          "NotificationContact.bell");

  @Autowired private GraphQlSource source;
  @Autowired private AnnotatedControllerConfigurer controllers;
  @Autowired private List<RuntimeWiringConfigurer> wirings;

  /** The service itself does not start with a gap; this shows that the gaps are seen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extend type Claim { colour: String } | fields without code=[Claim.colour]",
        "extend type Query { colours: [String!] } | fields without code=[Query.colours]",
        "extend type Document { key: ID! }  | fields without code=[Document.key]"
      })
  void startShouldFailWhenTheSchemaHasWhatTheCodeHasNot(String more, String gap)
      throws IOException {
    assertThatIllegalStateException()
        .isThrownBy(() -> build(more).build())
        .withMessageContaining(gap);
  }

  @Test
  void startShouldFailWhenTheCodeHasWhatTheSchemaHasNot() throws IOException {
    var builder =
        build("type Colour { name: String }")
            .configureRuntimeWiring(
                wiring ->
                    wiring.type("Claim", type -> type.dataFetcher("colour", environment -> "red")));

    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessageContaining("code without a field=[Claim.colour]");
  }

  private GraphQlSource.SchemaResourceBuilder build(String more) throws IOException {
    Resource[] schema =
        new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls");
    var builder =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(schema)
            .schemaResources(
                new ByteArrayResource(more.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .inspectSchemaMappings(new SchemaFit());
    wirings.stream()
        .filter(wiring -> wiring != controllers)
        .forEach(builder::configureRuntimeWiring);
    return builder.configureRuntimeWiring(controllers);
  }

  @Test
  void everyOperationShouldNameItsScopeWhenItIsPartOfTheSchema() {
    Stream.of(
            source.schema().getQueryType(),
            source.schema().getMutationType(),
            source.schema().getSubscriptionType())
        .filter(Objects::nonNull)
        .flatMap(root -> root.getFieldDefinitions().stream())
        .forEach(
            operation ->
                assertThat(operation.getAppliedDirective("scope"))
                    .as(operation.getName())
                    .isNotNull());
  }

  @Test
  void membersShouldBeThoseOfTheContractWhenTypesAreOfBoth() {
    Map<String, String> files =
        Map.of(
            "canonical.yaml",
            "Remittance Payer Payee Address Contact Channel Reference Payment ProviderAdjustment"
                + " Claim Patient Party InpatientAdjudication OutpatientAdjudication ServiceLine"
                + " Procedure Adjustment SupplementalAmount SupplementalQuantity Finding",
            "document.yaml",
            "Document Progress Counts DocumentProblem",
            "webhook.yaml",
            "Webhook WebhookDelivery WebhookAttempt WebhookReplay ReplayDifference"
                + " WebhookStatement",
            "notification.yaml",
            "NotificationContact QuietHours NotificationPreference Notification"
                + " NotificationTemplate TemplatePreview TenantBranding");

    files.forEach(
        (file, types) -> Arrays.stream(types.split(" ")).forEach(type -> compare(file, type)));
  }

  private void compare(String file, String type) {
    GraphQLObjectType object = (GraphQLObjectType) source.schema().getType(type);

    assertThat(
            Objects.requireNonNull(object).getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !MORE_THAN_REST.contains(type + "." + name)))
        .as(type)
        .containsExactlyInAnyOrderElementsOf(Contract.members(file, type).propertyNames());
  }
}
