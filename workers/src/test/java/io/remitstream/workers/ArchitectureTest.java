package io.remitstream.workers;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;

/** The arrows of the architecture, as far as they concern the workers. */
@AnalyzeClasses(packages = "io.remitstream", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String WORKERS = "io.remitstream.workers..";

  @ArchTest
  static final ArchRule workersDependOnStreamingAndTheContractOnly =
      noClasses()
          .that()
          .resideInAPackage(WORKERS)
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("io.remitstream..")
                  .and(
                      JavaClass.Predicates.resideOutsideOfPackages(
                          WORKERS, "io.remitstream.streaming..", "io.remitstream.openapi..")));

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("io.remitstream.workers.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theEngineKnowsNoStorage =
      classes()
          .that()
          .resideInAPackage("io.remitstream.workers.extraction.x12..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.remitstream.workers.extraction.x12..",
              "io.remitstream.streaming.remittance..",
              "io.remitstream.streaming.fault..",
              "java..",
              "org.jspecify..",
              "reactor.core..",
              "org.reactivestreams..");

  @ArchTest
  static final ArchRule onlyLifecyclesSubscribe =
      noClasses()
          .that()
          .resideInAPackage(WORKERS)
          .and()
          .areNotAssignableTo(SmartLifecycle.class)
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Publisher.class))).and(target(nameMatching("subscribe"))));

  @ArchTest
  static final ArchRule nothingBlocks =
      noClasses()
          .that()
          .resideInAPackage(WORKERS)
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Publisher.class)))
                  .and(target(nameMatching("block.*|toIterable|toStream"))));
}
