package org.supernet4j.runtime.metrics;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.supernet4j.runtime.config.MetricsSettings;

/** Serves metrics over HTTP from daemon threads, until closed. */
final class MetricsServer implements AutoCloseable {
  private final HTTPServer server;
  private final InetAddress host;

  private MetricsServer(HTTPServer server, InetAddress host) {
    this.server = server;
    this.host = host;
  }

  static MetricsServer start(MetricsSettings settings, PrometheusRegistry registry) {
    InetAddress host = resolve(settings.host());
    try {
      return new MetricsServer(
          HTTPServer.builder()
              .inetAddress(host)
              .port(settings.port())
              .registry(registry)
              .buildAndStart(),
          host);
    } catch (IOException fault) {
      throw new MetricsException(message(settings, host, fault), fault);
    }
  }

  private static String message(MetricsSettings settings, InetAddress host, IOException fault) {
    if (!isOfThisMachine(host)) {
      return noAddress(settings.host());
    }
    if (fault instanceof BindException) {
      return "metrics.port: cannot listen on port "
          + settings.port()
          + " of metrics.host "
          + settings.host()
          + " ("
          + fault.getMessage()
          + "); give a port that is free, 0 for any free one, or set metrics.enabled = false";
    }
    return "metrics.host, metrics.port: cannot serve metrics on "
        + settings.host()
        + ":"
        + settings.port()
        + " ("
        + fault
        + "); set metrics.enabled = false to run without";
  }

  /**
   * Finds what would keep metrics from being served.
   *
   * @throws MetricsException if the address cannot be listened on
   */
  static void check(MetricsSettings settings) {
    if (settings.enabled()) {
      start(settings, new PrometheusRegistry()).close();
    }
  }

  private static InetAddress resolve(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException fault) {
      throw new MetricsException(noAddress(host), fault);
    }
  }

  private static boolean isOfThisMachine(InetAddress host) {
    try {
      return host.isAnyLocalAddress() || NetworkInterface.getByInetAddress(host) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }

  private static String noAddress(String host) {
    return "metrics.host: '"
        + host
        + "' is no address of this machine; give 127.0.0.1 for this machine alone, or 0.0.0.0 for"
        + " all its networks";
  }

  /** Where metrics are scraped, for example {@code http://127.0.0.1:9090/metrics}. */
  String address() {
    String name = host.getHostAddress();
    return "http://"
        + (name.contains(":") ? "[" + name + "]" : name)
        + ":"
        + server.getPort()
        + "/metrics";
  }

  @Override
  public void close() {
    server.close();
  }
}
