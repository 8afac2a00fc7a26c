package io.remitstream.workers.extraction.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column may hold. The labels that headers print are data: {@code columns.properties}. */
enum CsvColumn {
  PAYER,
  PAYEE,
  NPI,
  TIN,
  TRACE,
  PAYMENT_DATE,
  PAYMENT_AMOUNT,
  PAYMENT_METHOD,
  CLAIM_NUMBER,
  PATIENT_ACCOUNT,
  PATIENT,
  PATIENT_FIRST,
  PATIENT_LAST,
  MEMBER_ID,
  STATUS,
  RECEIVED,
  CLAIM_CHARGE,
  CLAIM_PAID,
  LINE,
  PROCEDURE,
  MODIFIERS,
  REVENUE_CODE,
  DESCRIPTION,
  UNITS,
  SERVICE_FROM,
  SERVICE_TO,
  CHARGE,
  ALLOWED,
  DISCOUNT,
  NOT_COVERED,
  DEDUCTIBLE,
  COPAY,
  COINSURANCE,
  OTHER_INSURANCE,
  PAID,
  PATIENT_OWES,
  ADJUSTMENT_GROUP,
  ADJUSTMENT_REASON,
  ADJUSTMENT_AMOUNT,
  REMARKS;

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Map<String, String> LONG =
      Map.of(
          "no", "number", "num", "number", "nbr", "number", "amt", "amount", "pt", "patient", "svc",
          "service", "dt", "date", "chg", "charge");

  private static final Map<String, CsvColumn> BY_LABEL = byLabel();

  /** What is paid or owed for a service. */
  boolean isAmount() {
    return this == CHARGE || this == PAID || this == ALLOWED || this == CLAIM_PAID;
  }

  /** What tells claims or services apart. */
  boolean isKey() {
    return this == CLAIM_NUMBER
        || this == PATIENT_ACCOUNT
        || this == PATIENT
        || this == PATIENT_LAST
        || this == MEMBER_ID;
  }

  /** What only a service line has. */
  boolean isOfLines() {
    return this == LINE || this == PROCEDURE || this == REVENUE_CODE || this == DESCRIPTION;
  }

  /** The column of that label. */
  static Optional<CsvColumn> of(String label) {
    return Optional.ofNullable(BY_LABEL.get(normal(label)));
  }

  private static String normal(String label) {
    String split = CAMEL.matcher(label.replace("#", " number ")).replaceAll(" ");
    String words = NOT_WORDS.matcher(split.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return Arrays.stream(words.split(" "))
        .map(word -> LONG.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, CsvColumn> byLabel() {
    var found = new HashMap<String, CsvColumn>();
    Properties labels = labels();
    for (CsvColumn column : values()) {
      String all = Objects.requireNonNull(labels.getProperty(column.name()), column.name());
      for (String label : all.split("\\|")) {
        found.putIfAbsent(label, column);
      }
    }
    return Map.copyOf(found);
  }

  private static Properties labels() {
    var labels = new Properties();
    try (InputStream data =
            Objects.requireNonNull(CsvColumn.class.getResourceAsStream("columns.properties"));
        Reader text = new InputStreamReader(data, StandardCharsets.UTF_8)) {
      labels.load(text);
      return labels;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
