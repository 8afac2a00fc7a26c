package io.remitstream.workers.extraction.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Short and other forms of the words of labels, and the one that they are compared by. */
final class ShortForms {

  private static final Map<String, String> CANONICAL = new HashMap<>();

  static {
    alias("no", "number num nbr nos# nro numero numeros");
    alias("amount", "amt amnt amounts");
    alias("date", "dates dt");
    alias("charge", "charges charged chrg chrgs chrgd");
    alias("billed", "bld bild bled");
    alias("submitted", "sbmtd subm submtd sbmt");
    alias("network", "ntwk netwk");
    alias("discounted", "discntd");
    alias("maximum", "max");
    alias("service", "services svc svcs serv srvc srv");
    alias("provider", "prov providers prv provs");
    alias("patient", "pat pt patients ptnt");
    alias("account", "acct acnt accts acc accounts");
    alias("paid", "pd");
    alias("responsibility", "resp respons responsib");
    alias("deductible", "ded deduct deduc deductibles dedct deductable dedctbl");
    alias("coinsurance", "coins coin coinsur coinsurances cins");
    alias("copay", "copayment copayments copays cpay");
    alias("code", "codes cd cde cds");
    alias("remark", "remarks rmk rmks rmrk rem comment comments");
    alias("note", "notes");
    alias("modifier", "modifiers mod mods modif");
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
    alias("reduction", "reduct");
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

  /** Words of labels: short forms, and what they stand for. */
  static final Set<String> WORDS = new HashSet<>(CANONICAL.keySet());

  static {
    WORDS.addAll(CANONICAL.values());
  }

  /** Words that are printed as one. */
  private static final Map<String, List<String>> APART =
      Map.of(
          "noncovered",
          List.of("non", "covered"),
          "noncov",
          List.of("non", "covered"),
          "noncovd",
          List.of("non", "covered"),
          "ncvd",
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

  /** What a word stands for; of words that lists know it is the one object that they hold. */
  private static final Map<String, List<String>> FORMS = new ConcurrentHashMap<>(APART);

  static {
    CANONICAL.forEach((token, canonical) -> FORMS.putIfAbsent(token, List.of(canonical)));
    FORMS.put("s", List.of()); // the plural of Date(s), Amount(s)
    FORMS.put("es", List.of());
  }

  private ShortForms() {}

  private static void alias(String canonical, String spellings) {
    for (String spelling : spellings.split(" ", -1)) {
      CANONICAL.put(spelling, canonical);
    }
  }

  /**
   * The one object for a word of a list: a printed word becomes it, and is found there without
   * being compared letter by letter.
   */
  static String shared(String word) {
    List<String> before = FORMS.putIfAbsent(word, List.of(word));
    return before != null && before.equals(List.of(word)) ? before.getFirst() : word;
  }

  /** Adds what a word stands for; itself where it is no short form. */
  static void add(String token, List<String> tokens) {
    List<String> forms = FORMS.get(token);
    if (forms == null) {
      tokens.add(token);
    } else if (forms.size() == 1) {
      tokens.add(forms.getFirst());
    } else {
      tokens.addAll(forms);
    }
  }
}
