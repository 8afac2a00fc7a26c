package io.remitstream.api.document;

import io.remitstream.streaming.trace.Logged;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Lets every log line of a request name the document that it is about. */
final class DocumentInLogs implements WebFilter, Ordered {

  private static final int AFTER_SECURITY = 20;
  private static final String ID = "documentId";
  private static final PathPattern DOCUMENT =
      PathPatternParser.defaultInstance.parse("/v1/documents/{" + ID + "}/**");

  @Override
  public int getOrder() {
    return AFTER_SECURITY;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = documentOf(exchange.getRequest().getPath().pathWithinApplication());
    return id == null
        ? chain.filter(exchange)
        : chain.filter(exchange).contextWrite(context -> context.put(Logged.DOCUMENT, id));
  }

  /** Only what is an id gets into a log. */
  private static @Nullable String documentOf(PathContainer path) {
    var match = DOCUMENT.matchAndExtract(path);
    try {
      return match == null
          ? null
          : UUID.fromString(String.valueOf(match.getUriVariables().get(ID))).toString();
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
