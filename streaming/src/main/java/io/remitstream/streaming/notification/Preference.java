package io.remitstream.streaming.notification;

/**
 * What a contact chose for an event on a channel.
 *
 * @param event a type of event, or {@link #EVERY}
 */
public record Preference(String event, Channel channel, Pace pace) {

  /** Every event that has no preference of its own. */
  public static final String EVERY = "*";
}
