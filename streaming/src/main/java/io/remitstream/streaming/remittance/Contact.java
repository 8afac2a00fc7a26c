package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask (PER).
 *
 * @param function {@code CX} claims, {@code BL} technical, {@code IC} web site
 */
@JsonPropertyOrder(alphabetic = false)
public record Contact(String function, @Nullable String name, List<Channel> channels) {

  public Contact {
    channels = List.copyOf(channels);
  }

  /**
   * @param kind {@code TE} telephone, {@code EX} extension, {@code FX} fax, {@code EM} e-mail,
   *     {@code UR} web address
   */
  @JsonPropertyOrder(alphabetic = false)
  public record Channel(String kind, @Nullable String value) {}
}
