package io.remitstream.api.graphql;

import io.remitstream.api.notification.ContactView;
import java.util.UUID;

/**
 * What a contact was told in the app: what there is of it is read when it is asked for.
 *
 * @param language in which it is told
 */
record NotificationBell(UUID contactId, String language) {

  static NotificationBell of(ContactView contact) {
    return new NotificationBell(contact.contactId(), contact.language());
  }
}
