package io.remitstream.embedded;

/**
 * Embedded PostgreSQL or Kafka did not start or stop; the message is a sentence for whoever started
 * it.
 */
public class InfrastructureFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure that its message explains. */
  public InfrastructureFailure(String message) {
    super(message);
  }

  /** A failure with what caused it. */
  public InfrastructureFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
