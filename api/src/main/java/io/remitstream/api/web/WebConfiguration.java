package io.remitstream.api.web;

import io.remitstream.streaming.trace.Logged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every request passes. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

  public WebConfiguration() {
    Logged.byTheLine();
  }

  @Bean
  RequestIdFilter requestIdFilter() {
    return new RequestIdFilter();
  }

  @Bean
  KnownParameters knownParameters() {
    return new KnownParameters();
  }

  @Bean
  public ProblemWriter problemWriter() {
    return new ProblemWriter();
  }

  @Bean
  ProblemHandler problemHandler(ProblemWriter problems) {
    return new ProblemHandler(problems);
  }

  @Bean
  ContractPages contractPages() {
    return new ContractPages();
  }
}
