package io.remitstream.api.graphql;

import io.remitstream.api.live.LiveHub;
import io.remitstream.api.notification.Bells;
import io.remitstream.api.notification.ContactBook;
import io.remitstream.api.notification.Messages;
import io.remitstream.api.notification.NotificationList;
import io.remitstream.api.notification.TemplateShelf;
import io.remitstream.api.notification.WebhookSends;
import io.remitstream.streaming.notification.Brandings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/** Notifications in GraphQL. */
@Configuration(proxyBeanMethods = false)
public class NotificationGraphQlConfiguration {

  @Bean
  NotificationQueries notificationQueries(
      ContactBook contacts, NotificationList notifications, Bells bells) {
    return new NotificationQueries(contacts, notifications, bells);
  }

  @Bean
  NotificationMutations notificationMutations(
      ContactBook contacts, Bells bells, Messages messages, WebhookSends webhooks) {
    return new NotificationMutations(contacts, bells, messages, webhooks);
  }

  @Bean
  BellParts bellParts(BatchLoaderRegistry loaders, Bells bells) {
    return new BellParts(loaders, bells);
  }

  @Bean
  TemplateWords templateWords(TemplateShelf shelf, Messages messages, Brandings brandings) {
    return new TemplateWords(shelf, messages, brandings);
  }

  @Bean
  BellSubscription bellSubscription(LiveHub hub, Bells bells) {
    return new BellSubscription(hub, bells);
  }
}
