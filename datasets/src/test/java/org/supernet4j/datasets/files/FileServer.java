package org.supernet4j.datasets.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Mirrors on the loopback interface, good and bad, of the files in a folder. */
public final class FileServer implements AutoCloseable {
  private final Path files;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Serves the files of a folder. */
  public FileServer(Path files) throws IOException {
    this.files = files;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/good/", this::good);
    server.createContext("/changed/", this::changed);
    server.createContext("/truncated/", this::truncated);
    server.createContext("/stalled/", this::stalled);
    server.createContext("/moved/", this::moved);
    server.createContext("/", this::missing);
    server.start();
  }

  /** A mirror: good, changed, truncated, stalled, moved or, for any other name, missing. */
  public URI mirror(String kind) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + kind + "/");
  }

  /** The paths asked for so far. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdown();
  }

  private void good(HttpExchange exchange) throws IOException {
    byte[] content = content(exchange);
    send(exchange, content, content.length);
  }

  private void changed(HttpExchange exchange) throws IOException {
    byte[] content = content(exchange);
    content[content.length / 2]++;
    send(exchange, content, content.length);
  }

  private void truncated(HttpExchange exchange) throws IOException {
    byte[] content = content(exchange);
    send(exchange, Arrays.copyOf(content, content.length / 2), content.length);
  }

  private void stalled(HttpExchange exchange) throws IOException {
    byte[] content = content(exchange);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content, 0, content.length / 2);
    exchange.getResponseBody().flush();
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void moved(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().getPath());
    exchange
        .getResponseHeaders()
        .add("Location", mirror("good").resolve(name(exchange)).toString());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void missing(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(404, -1);
    exchange.close();
  }

  private byte[] content(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().getPath());
    return Files.readAllBytes(files.resolve(name(exchange)));
  }

  private static String name(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void send(HttpExchange exchange, byte[] content, int announced)
      throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, announced);
      exchange.getResponseBody().write(content);
    }
  }
}
