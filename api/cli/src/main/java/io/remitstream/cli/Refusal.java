package io.remitstream.cli;

/** Something that the user can put right; the message says what. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal in a sentence. */
  public Refusal(String sentence) {
    super(sentence, null, false, false);
  }
}
