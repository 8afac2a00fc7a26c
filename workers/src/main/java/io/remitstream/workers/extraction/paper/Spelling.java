package io.remitstream.workers.extraction.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings the spellings of labels to one: without case, accents and punctuation, abbreviations
 * written out. What labels are compared by, never what is told.
 */
final class Spelling {

  private static final Map<String, String> CANONICAL = new HashMap<>();

  static {
    alias("no", "number num nbr nos# nro numero numeros");
    alias("amount", "amt amnt amounts");
    alias("date", "dates dt");
    alias("charge", "charges charged chrg chrgs");
    alias("service", "services svc svcs serv srvc srv");
    alias("provider", "prov providers prv provs");
    alias("patient", "pat pt patients ptnt");
    alias("account", "acct acnt accts acc accounts");
    alias("paid", "pd");
    alias("responsibility", "resp respons");
    alias("deductible", "ded deduct deduc deductibles dedct deductable");
    alias("coinsurance", "coins coin coinsur coinsurances cins");
    alias("copay", "copayment copayments copays cpay");
    alias("code", "codes cd cde");
    alias("remark", "remarks rmk rmks rmrk rem comment comments");
    alias("note", "notes");
    alias("modifier", "modifiers mod mods");
    alias("quantity", "qty");
    alias("insurance", "ins insur insurances");
    alias("adjustment", "adj adjustments adjust adjs adjst");
    alias("check", "chk cheque ck");
    alias("payment", "pmt payments pymt paymt pymts pymnt");
    alias("procedure", "proc procs procedures");
    alias("benefit", "benefits ben");
    alias("unit", "units");
    alias("discount", "disc discounts");
    alias("savings", "saving");
    alias("claim", "claims clm");
    alias("control", "ctrl ctl cntrl");
    alias("group", "grp");
    alias("covered", "cov covd");
    alias("identification", "ident");
    alias("responsible", "respble");
    alias("message", "msg messages");
    alias("subscriber", "subscr subs sub");
    alias("cheque", "cheques");
    alias("rcamount", "rcamt");
    alias("total", "tot ttl tots totl");
    alias("plan", "plans");
    alias("certificate", "cert certs");
    alias("balance", "bal bals");
    alias("description", "desc descr");
    alias("approved", "apprvd appr apprv");
    alias("contractual", "contr contrctl");
    alias("reimbursement", "reimb reimbursed reimburse");
    alias("primary", "prim");
    alias("coordination", "coord");
    alias("expense", "expenses exp");
    alias("allowed", "allwd alwd alw");
    alias("member", "mbr members");
    alias("continued", "cont contd continua continuacion");
    alias("other", "oth othr");
    alias("count", "cnt");
    alias("reason", "rsn");
    alias("status", "sts");
    alias("rendering", "rend");
  }

  /** Short forms of words of labels, and what they stand for. */
  private static final Set<String> WORDS = new HashSet<>(CANONICAL.keySet());

  static {
    WORDS.addAll(CANONICAL.values());
  }

  private static final Map<String, List<String>> APART =
      Map.of(
          "noncovered",
          List.of("non", "covered"),
          "noncov",
          List.of("non", "covered"),
          "noncovd",
          List.of("non", "covered"),
          "noncvd",
          List.of("non", "covered"),
          "writeoff",
          List.of("write", "off"),
          "notcovered",
          List.of("not", "covered"),
          "payto",
          List.of("pay", "to"),
          "paidby",
          List.of("paid", "by"),
          "memberid",
          List.of("member", "id"));

  private Spelling() {}

  private static void alias(String canonical, String spellings) {
    for (String spelling : spellings.split(" ", -1)) {
      CANONICAL.put(spelling, canonical);
    }
  }

  /** The parts of one printed word, such as two of {@code Check/EFT} and of {@code CLAIM#}. */
  static List<String> tokens(String word) {
    var tokens = new ArrayList<String>(2);
    if (isPlain(word)) {
      take(word.toLowerCase(Locale.ROOT), tokens);
      return tokens;
    }
    var token = new StringBuilder(word.length());
    String plain = isAscii(word) ? word : folded(word);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isPossessive(plain, i)) {
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        token.append(Character.toLowerCase(c));
      } else if (parts(c) || (c == '-' && joinsWords(plain, i, token))) {
        take(token, tokens);
        if (c == '%') {
          tokens.add("percent");
        }
        if (c == '#') {
          tokens.add("no");
        }
      }
    }
    take(token, tokens);
    return tokens;
  }

  /** The 's of {@code Patient's}. */
  private static boolean isPossessive(String word, int at) {
    return (word.charAt(at) == '\'' || word.charAt(at) == '\u2019')
        && at + 1 < word.length()
        && Character.toLowerCase(word.charAt(at + 1)) == 's'
        && (at + 2 == word.length() || !Character.isLetter(word.charAt(at + 2)));
  }

  /** Whether a dash stands between two words of labels, such as those of {@code PROV-PD}. */
  private static boolean joinsWords(String word, int dash, StringBuilder before) {
    int end = dash + 1;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return before.length() > 1
        && end > dash + 2
        && !before.toString().equals("sub")
        && WORDS.contains(before.toString())
        && WORDS.contains(word.substring(dash + 1, end).toLowerCase(Locale.ROOT));
  }

  /** All parts of a text of several words. */
  static List<String> all(String text) {
    var tokens = new ArrayList<String>();
    for (String word : text.split(" ", -1)) {
      tokens.addAll(tokens(word));
    }
    return tokens;
  }

  private static boolean parts(char c) {
    return c == '/' || c == '#' || c == '(' || c == ')' || c == ':' || c == '&' || c == '%'
        || c == '*';
  }

  private static void take(StringBuilder token, List<String> tokens) {
    String text = token.toString();
    token.setLength(0);
    take(text, tokens);
  }

  private static void take(String text, List<String> tokens) {
    if (text.isEmpty()) {
      return;
    }
    if (text.equals("s") || text.equals("es")) {
      return; // the plural of Date(s), Amount(s)
    }
    List<String> apart = APART.get(text);
    if (apart != null) {
      tokens.addAll(apart);
    } else {
      tokens.add(canonical(text));
    }
  }

  static String canonical(String token) {
    return CANONICAL.getOrDefault(token, token);
  }

  /** Letters and digits alone, none of them accented. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }

  /** Whether two tokens differ by no more than a recogniser's slip; short ones must agree. */
  static boolean alike(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int slips = length < 4 ? 0 : length < 9 ? 1 : 2;
    return slips > 0
        && Math.abs(one.length() - other.length()) <= slips
        && distance(one, other, slips) <= slips;
  }

  private static int distance(String one, String other, int limit) {
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(before[j - 1] + same, Math.min(before[j], row[j - 1]) + 1);
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return best;
      }
      int[] spare = before;
      before = row;
      row = spare;
    }
    return before[other.length()];
  }
}
