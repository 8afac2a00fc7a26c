/** Notifications: from the tenants' logs to mail, text messages and the app. */
@NullMarked
package io.remitstream.workers.notification;

import org.jspecify.annotations.NullMarked;
