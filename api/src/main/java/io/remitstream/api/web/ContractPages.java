package io.remitstream.api.web;

import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The contract itself, as it is packaged: {@code /openapi/remitstream.yaml} and what it refers to,
 * the live channels and the events' schemas beside it.
 */
final class ContractPages implements WebFluxConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/openapi/asyncapi/**")
        .addResourceLocations("classpath:/asyncapi/");
    registry.addResourceHandler("/openapi/events/**").addResourceLocations("classpath:/events/");
    registry.addResourceHandler("/openapi/**").addResourceLocations("classpath:/openapi/");
  }
}
