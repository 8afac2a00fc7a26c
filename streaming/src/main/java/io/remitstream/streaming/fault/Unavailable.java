package io.remitstream.streaming.fault;

/** A part that the service stands on does not answer for now. */
public final class Unavailable extends Fault {

  public Unavailable(String part, Throwable cause) {
    super(
        Kind.UNAVAILABLE,
        "unavailable",
        "The " + part + " does not answer for now; try again shortly.",
        cause);
  }

  /** Refused at once, since too many wait already. */
  public Unavailable(String part) {
    super(
        Kind.UNAVAILABLE,
        "unavailable",
        "The " + part + " has too many callers waiting; try again shortly.");
  }
}
