package io.remitstream.workers;

import io.remitstream.streaming.blob.BlobConfiguration;
import io.remitstream.streaming.bus.BusConfiguration;
import io.remitstream.streaming.document.DocumentConfiguration;
import io.remitstream.streaming.event.EventConfiguration;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.notification.NotificationConfiguration;
import io.remitstream.streaming.tenancy.DatabaseConfiguration;
import io.remitstream.streaming.webhook.WebhookConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the workers: the duties of this room, on the pipes of {@code streaming}. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
  DatabaseConfiguration.class,
  EventConfiguration.class,
  KeysConfiguration.class,
  BlobConfiguration.class,
  BusConfiguration.class,
  DocumentConfiguration.class,
  WebhookConfiguration.class,
  NotificationConfiguration.class
})
public class WorkersApplication {

  public static void main(String[] args) {
    SpringApplication.run(WorkersApplication.class, args);
  }
}
