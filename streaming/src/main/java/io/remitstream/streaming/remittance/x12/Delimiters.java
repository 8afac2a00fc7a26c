package io.remitstream.streaming.remittance.x12;

/**
 * The separators of an interchange: those that are usual, or others where a value holds one of
 * them.
 *
 * @param element stands between elements
 * @param component between the components of an element
 * @param repetition between the repetitions of an element; no value here has any
 * @param terminator behind each segment
 */
public record Delimiters(char element, char component, char repetition, char terminator) {

  public static final Delimiters USUAL = new Delimiters('*', ':', '^', '~');

  String write(String marked) {
    return marked
        .replace(Marks.ELEMENT, element)
        .replace(Marks.COMPONENT, component)
        .replace(Character.toString(Marks.SEGMENT), terminator + "\n");
  }

  /** Finds separators that no value holds. */
  public static final class Choice {

    private static final String ELEMENTS = "*|";
    private static final String COMPONENTS = ":><";
    private static final String REPETITIONS = "^!{";
    private static final String TERMINATORS = "~}`";
    private static final int ASCII = 128;

    private final boolean[] held = new boolean[ASCII];

    /** Looks at the characters of a unit, parted by {@link Marks}. */
    public void look(String unit) {
      for (int i = 0; i < unit.length(); i++) {
        char character = unit.charAt(i);
        if (character < ASCII) {
          held[character] = true;
        }
      }
    }

    /**
     * @throws NoDelimiterLeft where the values hold every character that may separate them
     */
    public Delimiters chosen() {
      return new Delimiters(free(ELEMENTS), free(COMPONENTS), free(REPETITIONS), free(TERMINATORS));
    }

    private char free(String candidates) {
      return (char)
          candidates
              .chars()
              .filter(one -> !held[one])
              .findFirst()
              .orElseThrow(NoDelimiterLeft::new);
    }
  }
}
