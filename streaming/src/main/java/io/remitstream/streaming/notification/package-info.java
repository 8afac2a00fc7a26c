/** Contacts, what they are told and when, the words for it, and what became of it. */
@NullMarked
package io.remitstream.streaming.notification;

import org.jspecify.annotations.NullMarked;
