package io.remitstream.streaming.notification;

/** How a contact is told. */
public enum Channel {
  EMAIL,
  SMS,
  /** Kept here, to be listed and marked as read. */
  IN_APP
}
