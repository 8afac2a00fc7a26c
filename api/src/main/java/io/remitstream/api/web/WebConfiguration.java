package io.remitstream.api.web;

import io.micrometer.context.ContextRegistry;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every request passes. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

  /** What a flow carries into every line that it logs. */
  private static final String[] LOGGED = {RequestId.KEY, "documentId"};

  static {
    for (String key : LOGGED) {
      ContextRegistry.getInstance()
          .registerThreadLocalAccessor(
              key, () -> MDC.get(key), value -> MDC.put(key, value), () -> MDC.remove(key));
    }
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
