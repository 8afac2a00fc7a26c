package io.remitstream.api.graphql;

import graphql.execution.AbortExecutionException;

/** The operation asks for more than one may; nothing of it was carried out. */
final class QueryRefused extends AbortExecutionException {

  private final String code;

  private QueryRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  static QueryRefused tooDeep(int bound) {
    return new QueryRefused(
        "query-too-deep",
        "The operation is too deep (expected: %d levels at most).".formatted(bound));
  }

  static QueryRefused tooCostly(int bound) {
    return new QueryRefused(
        "query-too-costly",
        ("The operation asks for too much at once (expected: a cost of %d at most, where each row"
                + " of a page counts ten and each of its fields one); ask for smaller pages.")
            .formatted(bound));
  }

  static QueryRefused tooManyAliases(int bound) {
    return new QueryRefused(
        "too-many-aliases",
        "The operation has too many aliases (expected: %d at most).".formatted(bound));
  }

  /** A stable slug. */
  String code() {
    return code;
  }
}
