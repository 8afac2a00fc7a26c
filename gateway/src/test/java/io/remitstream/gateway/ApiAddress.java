package io.remitstream.gateway;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Tells the gateway where {@link Api} is. */
@TestConfiguration(proxyBeanMethods = false)
class ApiAddress {

  @Bean
  DynamicPropertyRegistrar apiAddress() {
    return properties -> properties.add("remitstream.api.url", Api::url);
  }
}
