package io.remitstream.streaming.notification;

/** How soon a contact is told. */
public enum Pace {
  OFF,
  AT_ONCE,
  /** With everything else of the hour, at the next full hour of the contact's clock. */
  HOURLY,
  /** With everything else of the day, at the contact's time for it. */
  DAILY;

  boolean isDigest() {
    return this == HOURLY || this == DAILY;
  }
}
