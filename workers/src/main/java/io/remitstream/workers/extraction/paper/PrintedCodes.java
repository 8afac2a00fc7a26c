package io.remitstream.workers.extraction.paper;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What printed words mean in the codes of the 835. */
final class PrintedCodes {

  private PrintedCodes() {}

  /** BPR04 of a printed method of payment. */
  static @Nullable String method(String text) {
    String plain = String.join(" ", Spelling.all(text));
    if (plain.contains("no payment")
        || plain.startsWith("no check")
        || plain.startsWith("nothing to")
        || plain.contains("none")
        || plain.equals("non")
        || plain.contains("nonpay")
        || plain.contains("sin pago")
        || plain.contains("ningun")) {
      return "NON";
    }
    if (plain.contains("eft")
        || plain.contains("ach")
        || plain.contains("electr")
        || plain.contains("deposit")
        || plain.contains("transfer")
        || plain.contains("wire")
        || plain.contains("deposito")) {
      return "ACH";
    }
    return plain.contains("check")
            || plain.contains("cheque")
            || plain.contains("chk")
            || plain.contains("draft")
            || plain.contains("warrant")
        ? "CHK"
        : null;
  }

  /** CLP02 of a printed status, or CORRECTED; null where the words say none. */
  static @Nullable String status(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.contains("revers")
        || plain.contains("void")
        || plain.contains("take-back")
        || plain.contains("takeback")
        || plain.contains("taken back")
        || plain.contains("recoup")
        || plain.contains("backed out")
        || plain.contains("anulad")
        || plain.strip().equals("22")
        || plain.startsWith("22 ")
        || plain.startsWith("22-")
        || plain.strip().equals("r")) {
      return "22";
    }
    if (plain.contains("denied")
        || plain.contains("deneg")
        || plain.contains("denial")
        || plain.contains("rejected")
        || plain.contains("not approved")
        || plain.contains("not paid")
        || plain.contains("declined")
        || plain.contains("turned down")
        || plain.contains("refused")
        || plain.equals("disallowed")
        || plain.equals("ineligible")
        || plain.contains("rechaz")
        || plain.strip().equals("4")
        || plain.startsWith("4 ")
        || plain.startsWith("4-")
        || plain.strip().equals("d")) {
      return "4";
    }
    if (plain.contains("correct")
        || plain.contains("adjust")
        || plain.contains("reprocess")
        || plain.contains("re-adjudic")
        || plain.contains("readjudic")
        || plain.contains("resettled")
        || plain.contains("ajust")
        || plain.contains("correg")
        || plain.endsWith("-corr")
        || plain.strip().equals("c")) {
      return "CORRECTED";
    }
    if (plain.contains("second")
        || plain.endsWith(", cob")
        || plain.contains("secundari")
        || plain.strip().equals("2")
        || plain.startsWith("2 ")
        || plain.startsWith("2-")) {
      return "2";
    }
    if (plain.contains("tertiary")
        || plain.contains("terciari")
        || plain.strip().equals("3")
        || plain.startsWith("3 ")
        || plain.startsWith("3-")) {
      return "3";
    }
    boolean processed =
        plain.contains("process")
            || plain.contains("paid")
            || plain.contains("approved")
            || plain.contains("for payment")
            || plain.contains("primary")
            || plain.equals("settled")
            || plain.equals("pd")
            || plain.equals("benefits issued")
            || plain.contains("final")
            || plain.contains("proces")
            || plain.contains("complete")
            || plain.contains("pagad")
            || plain.contains("aprob")
            || plain.contains("primari")
            || plain.strip().equals("1")
            || plain.startsWith("1 ")
            || plain.startsWith("1-")
            || plain.strip().equals("p");
    return processed ? "1" : null;
  }
}
