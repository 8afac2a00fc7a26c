package io.remitstream.streaming.keys;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/**
 * A ciphertext does not open: another key, another place, or changed bytes. Authenticated
 * encryption cannot tell which. Trying again changes nothing.
 */
public final class Undecipherable extends Fault {

  public Undecipherable(String what) {
    super(
        Kind.UNPROCESSABLE,
        "undecipherable",
        "The %s does not open (expected: what this key sealed, unchanged and in its place)."
            .formatted(what));
  }
}
