/** Who carries messages: mail over SMTP or SendGrid, text messages over Twilio, the outbox. */
@NullMarked
package io.remitstream.workers.notification.provider;

import org.jspecify.annotations.NullMarked;
