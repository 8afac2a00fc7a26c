package io.remitstream.benchmarks.load;

/** An answer that a load program cannot go on with: what is wrong, and what to do about it. */
public final class BadAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param status of HTTP
   * @param body told where the status alone does not say enough
   */
  public BadAnswer(int status, String body) {
    super(words(status, body));
  }

  private static String words(int status, String body) {
    return switch (status) {
      case 401 ->
          "The system does not know the key in REMITSTREAM_API_KEY (401): load what ./remit demo"
              + " wrote for this very system, . .data/demo.env, and export it.";
      case 403 ->
          "The key in REMITSTREAM_API_KEY may not do this (403): take one with the scope that the"
              + " answer names: "
              + body;
      case 404 ->
          "There is nothing at this path for the key in REMITSTREAM_API_KEY (404): name a document"
              + " of its tenant, or mend REMITSTREAM_URL.";
      default -> "The system answered " + status + ": " + body;
    };
  }
}
