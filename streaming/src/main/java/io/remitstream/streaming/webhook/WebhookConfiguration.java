package io.remitstream.streaming.webhook;

import io.remitstream.streaming.keys.DocumentKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Webhook endpoints, for whoever keeps them or sends to them. */
@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

  @Bean
  public EndpointVault endpointVault(DocumentKeys keys) {
    return new EndpointVault(keys);
  }
}
