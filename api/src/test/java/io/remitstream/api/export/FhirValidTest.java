package io.remitstream.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

/**
 * Held against FHIR R4 by HAPI: its strict parser, which knows types and required codes, and its
 * schemas.
 */
@Timeout(120)
class FhirValidTest {

  private static final FhirContext R4 = FhirContext.forR4Cached();

  @Test
  void bundleShouldHaveNoErrorsWhenHeldAgainstR4() {
    Bundle bundle =
        R4.newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(Bundle.class, bundle());
    FhirValidator validator = R4.newValidator();
    validator.setValidateAgainstStandardSchema(true);

    ValidationResult result = validator.validateWithResult(bundle);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.isSuccessful()).isTrue();
  }

  @Test
  void benefitShouldSayWhatTheClaimSays() {
    var bundle = R4.newJsonParser().parseResource(Bundle.class, bundle());
    var benefit = (ExplanationOfBenefit) bundle.getEntry().get(2).getResource();

    assertThat(benefit.getIdentifierFirstRep().getValue()).isEqualTo("ICN-1");
    assertThat(benefit.getItemFirstRep().getProductOrService().getCodingFirstRep().getCode())
        .isEqualTo("99213");
    assertThat(
            benefit.getItemFirstRep().getAdjudication().stream()
                .map(one -> one.getCategory().getCodingFirstRep().getCode()))
        .containsExactly(
            "submitted",
            "eligible",
            "discount",
            "benefit",
            "paidtoprovider",
            "discount",
            "denialreason");
    assertThat(benefit.getTotalFirstRep().getAmount().getValue()).isEqualByComparingTo("-100.00");
    assertThat(benefit.getInsurer().getReference())
        .isEqualTo(bundle.getEntry().get(0).getFullUrl());
  }

  /** As it is streamed, put together. */
  private static String bundle() {
    var context = Exported.context();
    var entries =
        Stream.concat(
            FhirForm.organizations(context),
            Stream.of(Exported.claim(), Exported.bareClaim())
                .map(claim -> FhirForm.claim(context, claim)));
    String listed = FhirForm.listed(Flux.fromStream(entries)).collect(Collectors.joining()).block();
    return FhirForm.start(context.document()) + listed + "}";
  }
}
