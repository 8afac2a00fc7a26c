package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One equation over printed amounts, worked out.
 *
 * @param pointer of what it is told at where no single amount of it stands out
 * @param terms the printed amounts that make up the expected side
 * @param stated the printed amount that the terms should come to
 * @param blanks pointers of amounts that are not there though others of their column are
 */
record PaperEquation(
    Rule rule, String pointer, List<Term> terms, Term stated, List<String> blanks) {

  private static final int MOST_WRITTEN = 8;

  PaperEquation {
    terms = List.copyOf(terms);
    blanks = List.copyOf(blanks);
  }

  PaperEquation(Rule rule, String pointer, List<Term> terms, Term stated) {
    this(rule, pointer, terms, stated, List.of());
  }

  /**
   * @param pointer of the printed amount
   * @param title its name in a sentence
   * @param signed the amount as it enters the sum
   */
  record Term(String pointer, String title, Money signed) {}

  Money expected() {
    Money sum = Money.ZERO;
    for (Term term : terms) {
      sum = sum.plus(term.signed());
    }
    return sum;
  }

  boolean agrees() {
    return expected().equals(stated.signed());
  }

  /** Whether it would hold but for one digit. */
  boolean slips() {
    return Slip.explains(terms.stream().map(Term::signed).toList(), stated.signed());
  }

  /** Of every printed amount in it. */
  List<String> pointers() {
    var pointers = new ArrayList<String>(terms.size() + 1);
    terms.forEach(term -> pointers.add(term.pointer()));
    pointers.add(stated.pointer());
    return pointers;
  }

  /** Whether none of what it is about was read with doubt. */
  boolean certain(Predicate<String> doubted) {
    for (Term term : terms) {
      if (doubted.test(term.pointer())) {
        return false;
      }
    }
    return !doubted.test(stated.pointer()) && blanks.stream().noneMatch(doubted);
  }

  Finding finding(String at) {
    return Finding.of(rule, at, message(), expected(), stated.signed());
  }

  private String message() {
    return sum() + " is not the " + stated.title() + " " + stated.signed() + ".";
  }

  /** Written out as long as it can be read; a long column is only counted. */
  private String sum() {
    if (terms.size() > MOST_WRITTEN) {
      return "The sum %s of %d amounts (%s)"
          .formatted(expected(), terms.size(), terms.getFirst().title());
    }
    String written = terms.stream().map(PaperEquation::written).collect(Collectors.joining(" "));
    return (written.startsWith("+ ") ? written.substring(2) : written) + " = " + expected();
  }

  private static String written(Term term) {
    boolean negative = term.signed().signum() < 0;
    Money size = negative ? term.signed().negate() : term.signed();
    return (negative ? "− " : "+ ") + term.title() + " " + size;
  }
}
