package io.remitstream.gateway.credential;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** The ticket in an address. */
final class TicketParameter {

  static final String NAME = "ticket";

  private TicketParameter() {}

  /** The same address without any ticket, however its name was spelled. */
  static URI removed(URI address) {
    String query = address.getRawQuery();
    return query == null ? address : with(address, without(query));
  }

  private static String without(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !name(pair).equals(NAME))
        .collect(Collectors.joining("&"));
  }

  private static String name(String pair) {
    return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
  }

  private static URI with(URI address, String query) {
    return UriComponentsBuilder.fromUri(address)
        .replaceQuery(query.isEmpty() ? null : query)
        .build(true)
        .toUri();
  }
}
