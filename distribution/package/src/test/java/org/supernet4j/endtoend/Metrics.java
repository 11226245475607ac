package org.supernet4j.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.OptionalDouble;

/** The metrics of a run, scraped as Prometheus does. */
final class Metrics {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI address;

  Metrics(String address) {
    this.address = URI.create(address);
  }

  /** All that is served now. */
  String scrape() {
    try {
      return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError("cannot scrape " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Scrapes until the supernet took a number of steps. */
  void awaitSteps(double steps) {
    while (value("supernet_steps_total").orElse(0) < steps) {
      Thread.onSpinWait();
    }
  }

  private OptionalDouble value(String metric) {
    return scrape()
        .lines()
        .filter(line -> line.startsWith(metric + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
        .findFirst();
  }
}
