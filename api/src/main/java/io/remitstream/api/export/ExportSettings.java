package io.remitstream.api.export;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Between whom an 835 that is written here is exchanged.
 *
 * @param sender ISA06 and GS02: 2 to 15 capital letters and digits
 * @param receiver ISA08 and GS03, likewise
 */
@ConfigurationProperties("remitstream.api.export")
record ExportSettings(
    @DefaultValue("REMITSTREAM") String sender, @DefaultValue("RECEIVER") String receiver) {

  private static final Pattern INTERCHANGE_ID = Pattern.compile("[A-Z0-9]{2,15}");

  ExportSettings {
    require("sender", sender);
    require("receiver", receiver);
  }

  private static void require(String name, String value) {
    if (!INTERCHANGE_ID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "remitstream.api.export.%s is %s (expected: 2 to 15 of A-Z and 0-9)"
              .formatted(name, value));
    }
  }
}
