package io.remitstream.benchmarks.paper.remit;

/** National provider identifiers: ten digits, the last one Luhn's over {@code 80840} and nine. */
final class Npi {

  private static final int PREFIX = 24; // What 80840 adds to Luhn's sum.

  private Npi() {}

  static String of(Chance chance) {
    String nine = "1" + chance.id("########");
    int sum = PREFIX;
    for (int at = 0; at < nine.length(); at++) {
      int digit = nine.charAt(at) - '0';
      int weighed = at % 2 == 0 ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return nine + (10 - sum % 10) % 10;
  }
}
