package io.remitstream.streaming.rsocket;

/** What can be asked for. */
public final class Routes {

  /** A request-stream: the log from a cursor. */
  public static final String EVENTS = "events";

  /** A request-channel: a file's bytes go in, what is read from it comes out. */
  public static final String EXTRACT = "extract";

  /** A request-response within the service: a page of a stored document as a picture. */
  public static final String PAGE = "page";

  private Routes() {}
}
