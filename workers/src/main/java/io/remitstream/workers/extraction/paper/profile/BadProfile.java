package io.remitstream.workers.extraction.paper.profile;

/** A payer's profile that cannot be read; nothing starts with one. */
public final class BadProfile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadProfile(String file, int line, String wrong) {
    super("profile %s, line %d: %s".formatted(file, line, wrong));
  }

  BadProfile(String file, String wrong) {
    super("profile %s: %s".formatted(file, wrong));
  }
}
