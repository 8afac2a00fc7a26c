package io.remitstream.api;

import io.remitstream.api.document.DocumentApiConfiguration;
import io.remitstream.api.export.ExportConfiguration;
import io.remitstream.api.graphql.GraphQlConfiguration;
import io.remitstream.api.graphql.NotificationGraphQlConfiguration;
import io.remitstream.api.identity.IdentityConfiguration;
import io.remitstream.api.identity.SecurityConfiguration;
import io.remitstream.api.live.LiveConfiguration;
import io.remitstream.api.notification.NotificationApiConfiguration;
import io.remitstream.api.operation.OperationConfiguration;
import io.remitstream.api.review.ReviewApiConfiguration;
import io.remitstream.api.rsocket.RSocketConfiguration;
import io.remitstream.api.web.WebConfiguration;
import io.remitstream.api.webhook.WebhookApiConfiguration;
import io.remitstream.streaming.access.AccessConfiguration;
import io.remitstream.streaming.blob.BlobConfiguration;
import io.remitstream.streaming.bus.BusConfiguration;
import io.remitstream.streaming.document.DocumentConfiguration;
import io.remitstream.streaming.event.EventConfiguration;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts the api: everything that runs in it is named here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  DatabaseConfiguration.class,
  EventConfiguration.class,
  BusConfiguration.class,
  KeysConfiguration.class,
  BlobConfiguration.class,
  AccessConfiguration.class,
  DocumentConfiguration.class,
  WebConfiguration.class,
  IdentityConfiguration.class,
  SecurityConfiguration.class,
  DocumentApiConfiguration.class,
  ExportConfiguration.class,
  ReviewApiConfiguration.class,
  WebhookApiConfiguration.class,
  NotificationApiConfiguration.class,
  LiveConfiguration.class,
  GraphQlConfiguration.class,
  NotificationGraphQlConfiguration.class,
  RSocketConfiguration.class,
  OperationConfiguration.class
})
public class ApiApplication {

  public static void main(String[] args) {
    SpringApplication.run(ApiApplication.class, args);
  }
}
