package org.supernet4j.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Prometheus reads: its text format, parsed. */
record Scrape(Map<String, Double> samples, Map<String, String> types, Map<String, String> help) {
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{[^}]*})?) (\\S+)");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"[^\"]*\"");

  static Scrape of(String address) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    Scrape scrape = new Scrape(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    response.body().lines().forEach(scrape::add);
    return scrape;
  }

  private void add(String line) {
    if (line.startsWith("# TYPE ")) {
      types.put(line.split(" ")[2], line.split(" ")[3]);
    } else if (line.startsWith("# HELP ")) {
      help.put(line.split(" ")[2], line.split(" ", 4)[3]);
    } else {
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      samples.put(sample.group(1), Double.valueOf(sample.group(2).replace("+Inf", "Infinity")));
    }
  }

  /** The value of a sample, its labels included in the name. */
  double value(String sample) {
    assertThat(samples).containsKey(sample);
    return samples.get(sample);
  }

  /** The names of all labels. */
  Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    for (String sample : samples.keySet()) {
      Matcher label = LABEL.matcher(sample);
      while (label.find()) {
        labels.add(label.group(1));
      }
    }
    return labels;
  }
}
