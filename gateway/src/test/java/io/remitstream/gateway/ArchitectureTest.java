package io.remitstream.gateway;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;

/** The arrows of the architecture, as far as they concern the gateway. */
@AnalyzeClasses(packages = "io.remitstream", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule gatewayDependsOnNoOtherRoom =
      noClasses()
          .that()
          .resideInAPackage("io.remitstream.gateway..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("io.remitstream..")
                  .and(JavaClass.Predicates.resideOutsideOfPackage("io.remitstream.gateway..")));

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("io.remitstream.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingBlocksOrSubscribesInAFlow =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.Uncancelled.*")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Publisher.class)))
                  .and(target(nameMatching("block.*|subscribe|toIterable|toStream"))));
}
