package io.remitstream.api.graphql;

import io.remitstream.api.web.Refusal;

/** How many of a list are asked for. */
final class First {

  static final int MAX = 100;

  private First() {}

  /** Fails with {@link Refusal} beyond 1 to {@link #MAX}. */
  static int checked(int first) {
    if (first < 1 || first > MAX) {
      throw Refusal.badRequest("first: expected 1 to " + MAX + ".");
    }
    return first;
  }
}
