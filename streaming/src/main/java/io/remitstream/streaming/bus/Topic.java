package io.remitstream.streaming.bus;

/** A named stream of messages. Topics are created by the migration, never by whoever uses them. */
public record Topic(String name) {

  /** Public events, keyed by tenant. */
  public static final Topic EVENTS = new Topic("events");

  /** Permits to do one extraction, keyed by document. */
  public static final Topic EXTRACTION = new Topic("extraction");

  /** Progress of running work, keyed by document; ephemeral. */
  public static final Topic PROGRESS = new Topic("progress");

  /** What could not be handled, with its cause. */
  public static final Topic DEAD_LETTERS = new Topic("dead-letters");

  @Override
  public String toString() {
    return name;
  }
}
