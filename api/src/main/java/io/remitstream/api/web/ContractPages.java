package io.remitstream.api.web;

import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The contract itself, as it is packaged: {@code /openapi/remitstream.yaml} and what it refers to,
 * the live channels, the events' schemas and the webhooks' verifiers beside it.
 */
final class ContractPages implements WebFluxConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/openapi/asyncapi/**")
        .addResourceLocations("classpath:/asyncapi/");
    registry.addResourceHandler("/openapi/events/**").addResourceLocations("classpath:/events/");
    registry
        .addResourceHandler("/openapi/webhooks/**")
        .addResourceLocations("classpath:/webhooks/");
    registry.addResourceHandler("/openapi/**").addResourceLocations("classpath:/openapi/");
  }
}
