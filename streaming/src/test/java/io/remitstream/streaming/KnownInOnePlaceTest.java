package io.remitstream.streaming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What could be exchanged one day is known in one package. */
@AnalyzeClasses(packages = "io.remitstream.streaming", importOptions = DoNotIncludeTests.class)
class KnownInOnePlaceTest {

  @ArchTest
  static final ArchRule KAFKA_SHOULD_BE_KNOWN_TO_THE_BUS_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.remitstream.streaming.bus")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "reactor.kafka..");

  @ArchTest
  static final ArchRule TINK_SHOULD_BE_KNOWN_TO_KEYS_AND_BLOBS_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.remitstream.streaming.keys", "io.remitstream.streaming.blob")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.crypto.tink..");

  @ArchTest
  static final ArchRule KEYS_BLOBS_AND_BUS_SHOULD_NOT_KNOW_WHO_USES_THEM =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.remitstream.streaming.keys",
              "io.remitstream.streaming.blob",
              "io.remitstream.streaming.bus")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.remitstream.streaming.document..",
              "io.remitstream.streaming.remittance..",
              "io.remitstream.streaming.event..",
              "io.remitstream.streaming.job..",
              "io.remitstream.streaming.access..");
}
