package io.remitstream.api.export;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.remittance.x12.Missing;
import java.util.List;

/** An 835 must say what the document does not; nothing is invented. */
final class CannotWriteEra extends Fault {

  private static final long serialVersionUID = 1L;

  private final transient List<Missing> missing;

  CannotWriteEra(List<Missing> missing) {
    super(
        Kind.UNPROCESSABLE,
        "cannot-write-835",
        "An 835 must say what the document does not; see missing.");
    this.missing = List.copyOf(missing);
  }

  List<Missing> missing() {
    return missing;
  }
}
