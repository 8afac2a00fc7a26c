package io.remitstream.workers.notification.provider;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A provider will never take this message. */
public final class Undeliverable extends Fault {

  private static final long serialVersionUID = 1L;

  private final boolean address;

  private Undeliverable(String code, boolean address) {
    super(Kind.UNPROCESSABLE, code, "The provider refuses the message for good.");
    this.address = address;
  }

  /** There is nobody at this address, or nobody who wants messages. */
  public static Undeliverable address() {
    return new Undeliverable("address-refused", true);
  }

  /** Something else about the message is refused. */
  public static Undeliverable message() {
    return new Undeliverable("message-refused", false);
  }

  /** Whether any other message to the address would be refused too. */
  public boolean isOfTheAddress() {
    return address;
  }
}
