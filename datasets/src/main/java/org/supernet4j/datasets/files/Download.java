package org.supernet4j.datasets.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets files over HTTP, following redirects and the proxy settings of the Java platform. */
public final class Download {
  private final HttpClient client;
  private final Duration patience;

  /**
   * Downloads that are given up when nothing happens.
   *
   * @param patience the longest to wait for a connection, for an answer, and for the next bytes
   */
  public Download(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /**
   * Writes what lies at an address into a file.
   *
   * @param target an existing file, overwritten
   * @throws IOException if it cannot be had whole; the file's content is undefined then
   */
  public void toFile(URI address, Path target) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
    BodyHandler<Path> body =
        answer ->
            answer.statusCode() == 200
                ? BodySubscribers.ofFile(
                    target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                : BodySubscribers.replacing(target);
    HttpResponse<Path> answer = await(client.sendAsync(request, body), target);
    if (answer.statusCode() != 200) {
      throw new IOException("HTTP status " + answer.statusCode());
    }
  }

  /** The client's own timeout ends with the answer's head, so this one watches the file grow. */
  private <T> T await(CompletableFuture<T> answer, Path target) throws IOException {
    long before = -1;
    while (true) {
      try {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long now = Files.size(target);
        if (now == before) {
          answer.cancel(true);
          throw new IOException("stopped after " + now + " bytes, nothing more came in time", e);
        }
        before = now;
      } catch (InterruptedException e) {
        answer.cancel(true);
        Thread.currentThread().interrupt();
        throw (IOException) new InterruptedIOException("interrupted").initCause(e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
      }
    }
  }
}
