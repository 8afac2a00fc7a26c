package io.remitstream.workers.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.resolver.AddressResolverGroup;
import io.remitstream.streaming.webhook.DialRules;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.ProxyProvider;

/** HTTP clients for endpoints: one for all, and one each for those with a client certificate. */
final class Clients {

  private static final int MOST_CERTIFICATES = 500;

  /**
   * Shorter than what common receivers keep an idle connection for (5 s): none is used as it ends.
   */
  private static final Duration IDLE = Duration.ofSeconds(4);

  private final ConnectionProvider connections;
  private final HttpClient plain;
  private final Cache<EndpointRef, HttpClient> certified =
      Caffeine.newBuilder().maximumSize(MOST_CERTIFICATES).build();

  /**
   * As many connections to one host as there are attempts: where many endpoints share a host, those
   * that hang there must not use up what the others need.
   */
  Clients(WebhookSettings settings, AddressResolverGroup<InetSocketAddress> names) {
    this.connections =
        ConnectionProvider.builder("webhooks")
            .maxConnections(settings.slots() + settings.lingering())
            .pendingAcquireMaxCount(settings.slots())
            .maxIdleTime(IDLE)
            .build();
    this.plain = configured(settings, names);
  }

  private HttpClient configured(
      WebhookSettings settings, AddressResolverGroup<InetSocketAddress> names) {
    HttpClient client =
        HttpClient.create(connections)
            .followRedirect(false)
            .disableRetry(true)
            .responseTimeout(settings.timeout())
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(settings.connect().toMillis()));
    URI proxy = settings.proxy();
    return proxy == null
        ? client.resolver(new GuardedAddresses(names, new DialRules(settings.loopback())))
        : client.proxy(spec -> through(spec, proxy));
  }

  private static void through(ProxyProvider.TypeSpec spec, URI proxy) {
    spec.type(ProxyProvider.Proxy.HTTP).host(proxy.getHost()).port(proxy.getPort());
  }

  HttpClient of(EndpointRef endpoint, EndpointConfig config) {
    String certificate = config.certificate();
    return certificate == null
        ? plain
        : certified.get(endpoint, made -> certified(certificate, config.certificateKey()));
  }

  private HttpClient certified(String certificate, @Nullable String key) {
    SslContext context = context(certificate, Objects.requireNonNullElse(key, ""));
    return plain.secure(spec -> spec.sslContext(context));
  }

  /** Fails with {@link IllegalArgumentException} where the PEM cannot be used. */
  private static SslContext context(String certificate, String key) {
    try {
      return SslContextBuilder.forClient().keyManager(stream(certificate), stream(key)).build();
    } catch (SSLException unusable) {
      throw new IllegalArgumentException("not a certificate and its key", unusable);
    }
  }

  private static InputStream stream(String pem) {
    return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
  }

  void dispose() {
    connections.dispose();
  }
}
