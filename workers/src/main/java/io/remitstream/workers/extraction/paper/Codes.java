package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Procedures, modifiers, adjustments, remarks and identifiers, told by their shape. */
final class Codes {

  /** English words of two letters in capitals, which no modifier of services is. */
  private static final Set<String> WORDS =
      Set.of("IS", "BY", "OF", "TO", "IN", "ON", "OR", "AN", "IT", "IF", "WE", "NO", "UP", "MY");

  private Codes() {}

  /** CPT, HCPCS, CDT: five characters, four of them digits. */
  static boolean isProcedure(String text) {
    if (text.length() != 5) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < 5; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c < 'A' || c > 'Z' || (i > 0 && i < 4)) {
        return false;
      }
    }
    return digits >= 4;
  }

  static boolean isModifier(String text) {
    return text.length() == 2
        && isUpperOrDigit(text.charAt(0))
        && isUpperOrDigit(text.charAt(1))
        && !WORDS.contains(text);
  }

  private static boolean isUpperOrDigit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** A procedure and the modifiers that hang on it: {@code 99283-25}, {@code G0439:50}. */
  static List<String> procedureParts(String printed) {
    String word = bare(printed);
    if (!beginsAsProcedure(word)) {
      return List.of();
    }
    var parts = new ArrayList<String>();
    for (String part : parted(word, "-:,/")) {
      boolean fits = parts.isEmpty() ? isProcedure(part) : part.isEmpty() || isModifier(part);
      if (!fits) {
        return List.of();
      }
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** A text parted at each of some characters; most have none of them. */
  static List<String> parted(String text, String at) {
    var parts = new ArrayList<String>(2);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (at.indexOf(text.charAt(i)) >= 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** The three in the middle are digits in every one. */
  private static boolean beginsAsProcedure(String word) {
    return word.length() >= 5
        && isDigit(word.charAt(1))
        && isDigit(word.charAt(2))
        && isDigit(word.charAt(3));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Without the brackets that a code may stand in behind what it means. */
  private static String bare(String word) {
    return isBracketed(word) ? word.substring(1, word.length() - 1) : word;
  }

  static boolean isBracketed(String word) {
    return word.length() > 2 && word.charAt(0) == '(' && word.endsWith(")");
  }

  static boolean isGroup(String text) {
    return switch (text) {
      case "CO", "PR", "OA", "PI", "CR" -> true;
      default -> false;
    };
  }

  /** Group and reason of {@code CO-45} or {@code CO45}. */
  static String @Nullable [] groupAndReason(String word) {
    boolean may = word.length() >= 3 && word.length() <= 8 && "CPO".indexOf(word.charAt(0)) >= 0;
    if (!may || !isGroup(word.substring(0, 2))) {
      return null;
    }
    char third = word.charAt(2);
    String reason =
        third == '-' || third == ':' || third == '/' ? word.substring(3) : word.substring(2);
    return isReason(reason) ? new String[] {word.substring(0, 2), reason} : null;
  }

  /** A claim adjustment reason code: a number, or a letter and a number. */
  static boolean isReason(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(i == 0 && c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return Character.isDigit(text.charAt(text.length() - 1));
  }

  /** The codes of a cell: {@code F3, C4,} or {@code d,a}. */
  static List<String> remarks(String word) {
    var codes = new ArrayList<String>();
    for (String part : parted(word, ",;")) {
      String code = stripped(part);
      if (!code.isEmpty()) {
        if (!isRemark(code)) {
          return List.of();
        }
        codes.add(code);
      }
    }
    return codes;
  }

  private static String stripped(String part) {
    String code = part.strip();
    while (!code.isEmpty() && "()[]*.".indexOf(code.charAt(code.length() - 1)) >= 0) {
      code = code.substring(0, code.length() - 1);
    }
    while (!code.isEmpty() && "()[]*".indexOf(code.charAt(0)) >= 0) {
      code = code.substring(1);
    }
    return code;
  }

  private static boolean isRemark(String code) {
    if (code.length() > 6 || (code.length() > 2 && !hasDigit(code) && code.length() != 3)) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-') {
        return false;
      }
    }
    return !(code.length() > 2 && Character.isLowerCase(code.charAt(code.length() - 1)));
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** How many of its characters are digits. */
  static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /** Whether one of its characters is a capital, or a digit. */
  static boolean hasLarge(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isInteger(String text) {
    return !text.isEmpty() && text.length() <= 4 && isDigits(text, text.length());
  }

  /** Units: a whole number, or one with zeros or a half behind its point. */
  static boolean isUnits(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? isInteger(text)
        : isInteger(text.substring(0, point)) && isInteger(text.substring(point + 1));
  }

  /** A provider's number: ten digits whose check digit holds with the prefix 80840. */
  static boolean isNpi(String text) {
    if (text.length() != 10) {
      return false;
    }
    int sum = 24; // of the prefix
    for (int i = 0; i < 10; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int twice = i % 2 == 0 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  /** {@code 1-800-555-0118}, {@code 800-555-0118}. */
  /** Whether a word may be a claim's number, or a member's: no amount, date, phone or procedure. */
  static boolean isNumber(String text) {
    return text.length() > 6
        && digits(text) > 4
        && text.indexOf('/') < 0
        && !isPhone(text)
        && Amounts.parse(text) == null
        && Dates.parse(text) == null
        && Dates.compact(text) == null;
  }

  static boolean isPhone(String text) {
    List<String> parts = parted(text, "-.)");
    int last = parts.size() - 1;
    return last >= 2
        && parts.get(last).length() >= 4
        && parts.get(last - 1).length() == 3
        && parts.get(last - 2).replace("(", "").length() == 3;
  }

  static boolean isDigits(String text, int count) {
    if (text.length() != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code 71-4196406} or nine digits. */
  static boolean isTin(String text) {
    return isDigits(text, 9)
        || (text.length() == 10 && text.charAt(2) == '-' && isDigits(text.replace("-", ""), 9))
        || (text.length() == 11 && isDigits(text.replace("-", ""), 9));
  }
}
