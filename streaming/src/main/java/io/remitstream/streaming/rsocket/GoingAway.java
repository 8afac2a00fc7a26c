package io.remitstream.streaming.rsocket;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The service stops: what is asked for is to be asked for again, from the beginning. */
public final class GoingAway extends Fault {

  /** As it stands at the end of a problem's type. */
  public static final String CODE = "going-away";

  public GoingAway() {
    super(Kind.UNAVAILABLE, CODE, "The service is about to stop; make the request again.");
  }
}
