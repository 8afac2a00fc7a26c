package io.remitstream.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** The service behind the gateway, as far as the gateway can tell. */
final class Api {

  static final String UNKNOWN_KEY = Examples.key('u');

  private static final WireMockServer SERVER =
      new WireMockServer(options().dynamicPort().http2PlainDisabled(true));

  static {
    SERVER.start();
  }

  private Api() {}

  static WireMockServer server() {
    return SERVER;
  }

  static String url() {
    return SERVER.baseUrl();
  }

  /** Every call is answered with 200, every credential but the unknown key is good. */
  static void reset() {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{}")));
    exchanges(okJson(Examples.granted()));
    SERVER.stubFor(
        post(Examples.EXCHANGE)
            .atPriority(1)
            .withRequestBody(matchingJsonPath("$[?(@.credential == '" + UNKNOWN_KEY + "')]"))
            .willReturn(aResponse().withStatus(401)));
  }

  static void exchanges(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(Examples.EXCHANGE).atPriority(2).willReturn(answer));
  }

  static int exchanges() {
    return SERVER.findAll(postRequestedFor(urlPathEqualTo(Examples.EXCHANGE))).size();
  }

  /** What got through, exchanges apart. */
  static List<LoggedRequest> calls() {
    return SERVER.getAllServeEvents().stream()
        .map(event -> event.getRequest())
        .filter(request -> !request.getUrl().startsWith("/internal"))
        .map(request -> (LoggedRequest) request)
        .toList();
  }
}
