package io.remitstream.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the api, and the only way to the database. */
@AnalyzeClasses(packages = "io.remitstream", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule API_STANDS_ON_OPENAPI_AND_STREAMING_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.remitstream.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.remitstream.workers..",
              "io.remitstream.gateway..",
              "io.remitstream.cli..",
              "io.remitstream.embedded..",
              "io.remitstream.migrate..");

  @ArchTest
  static final ArchRule STREAMING_KNOWS_NO_ENTRANCE =
      noClasses()
          .that()
          .resideInAPackage("io.remitstream.streaming..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.remitstream.api..",
              "io.remitstream.openapi..",
              "io.remitstream.workers..",
              "org.springframework.web..",
              "org.springframework.http..");

  @ArchTest
  static final ArchRule CONTRACT_IS_SEEN_BY_ENTRANCES_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.remitstream.api..", "io.remitstream.openapi..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.remitstream.openapi..");

  @ArchTest
  static final ArchRule NOBODY_GOES_AROUND_THE_TRANSACTIONS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.remitstream.streaming.tenancy..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.r2dbc.spi.ConnectionFactory")
          .orShould()
          .callMethod(
              "org.springframework.r2dbc.core.DatabaseClient",
              "create",
              "io.r2dbc.spi.ConnectionFactory");

  @ArchTest
  static final ArchRule FLOWS_NEVER_BLOCK =
      noClasses()
          .that()
          .resideInAnyPackage("io.remitstream.api..", "io.remitstream.streaming..")
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                      com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                          com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                              "org.reactivestreams.Publisher")))
                  .and(
                      com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                          com.tngtech.archunit.core.domain.properties.HasName.Predicates
                              .nameMatching("block(First|Last|Optional)?|toIterable|toStream"))));
}
