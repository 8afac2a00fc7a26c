/** Notifications over REST: contacts and their bell, words, messages by hand, receipts. */
@NullMarked
package io.remitstream.api.notification;

import org.jspecify.annotations.NullMarked;
