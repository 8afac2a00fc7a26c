package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Result;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Connections whose transactions begin with the tenant set, in one trip to the server and back:
 * {@code BEGIN} alone does not exist on them, so no statement can run without a tenant. The tenant
 * comes from the Reactor Context; without one nothing begins.
 */
final class TenantConnections implements ConnectionFactory {

  /** The tenant is a UUID of our own type, which is why it may stand in the text. */
  private static final String BEGIN = "BEGIN; select set_config('app.tenant', '%s', true)";

  private final ConnectionFactory connections;

  TenantConnections(ConnectionFactory connections) {
    this.connections = connections;
  }

  @Override
  public Publisher<? extends Connection> create() {
    return Mono.from(connections.create()).map(TenantConnections::tenants);
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return connections.getMetadata();
  }

  private static Connection tenants(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TenantConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Beginning(connection));
  }

  private static Mono<Void> begin(Connection connection) {
    return Tenancy.current()
        .flatMap(
            tenant ->
                Flux.from(connection.createStatement(BEGIN.formatted(tenant)).execute())
                    .flatMap(Result::getRowsUpdated)
                    .then());
  }

  /** Everything but the begin goes to the driver's own connection. */
  private record Beginning(Connection connection) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.getName().equals("beginTransaction")
          ? begin(connection)
          : passedOn(method, arguments);
    }

    private Object passedOn(Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    }
  }
}
