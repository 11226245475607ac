package org.supernet4j.runtime.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the text of a configuration lies. */
sealed interface ConfigPlace {
  /** What messages call it, as the user wrote it where possible. */
  String shown();

  /** Whether there is something; a folder is something. */
  boolean exists();

  /** Its bytes. */
  byte[] read() throws IOException;

  /** Another place, by a name that is relative to this one; empty where none can be meant. */
  Optional<ConfigPlace> beside(String name);

  /** What {@link #beside} finds there, for suggestions. */
  List<String> neighbours();

  /** What says whether two places are the same. */
  Object identity();

  /** A file. */
  record OfFile(Path path) implements ConfigPlace {
    @Override
    public String shown() {
      return path.toString();
    }

    @Override
    public boolean exists() {
      return Files.exists(path);
    }

    @Override
    public byte[] read() throws IOException {
      return Files.readAllBytes(path);
    }

    @Override
    public Optional<ConfigPlace> beside(String name) {
      try {
        return Optional.of(new OfFile(path.resolveSibling(name)));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }

    @Override
    public List<String> neighbours() {
      Path folder = path.toAbsolutePath().getParent();
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(file -> Files.isRegularFile(file) && !file.equals(path.toAbsolutePath()))
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".conf") || name.endsWith(".json"))
            .sorted()
            .toList();
      } catch (IOException e) {
        return List.of();
      }
    }

    @Override
    public Object identity() {
      return path.toAbsolutePath().normalize();
    }
  }

  /** A resource on the class path. */
  record OfResource(String name) implements ConfigPlace {
    public OfResource {
      name = name.startsWith("/") ? name.substring(1) : name;
    }

    @Override
    public String shown() {
      return name;
    }

    @Override
    public boolean exists() {
      return url().isPresent();
    }

    @Override
    public byte[] read() throws IOException {
      URL url = url().orElseThrow(() -> new FileNotFoundException(name));
      try (InputStream stream = url.openStream()) {
        return stream.readAllBytes();
      }
    }

    private Optional<URL> url() {
      return Optional.ofNullable(ShippedConfigurations.classLoader().getResource(name))
          .filter(url -> !name.isEmpty() && !name.endsWith("/"));
    }

    @Override
    public Optional<ConfigPlace> beside(String other) {
      return Optional.of(new OfResource(name.substring(0, name.lastIndexOf('/') + 1) + other));
    }

    @Override
    public List<String> neighbours() {
      return ShippedConfigurations.all().stream().map(ShippedConfigurations::resource).toList();
    }

    @Override
    public Object identity() {
      return name;
    }
  }

  /** Something to download. */
  record OfUrl(URL url, String shown) implements ConfigPlace {
    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public byte[] read() throws IOException {
      try (InputStream stream = url.openStream()) {
        return stream.readAllBytes();
      }
    }

    @Override
    public Optional<ConfigPlace> beside(String name) {
      try {
        URL other = new URL(url, name);
        return Optional.of(new OfUrl(other, other.toString()));
      } catch (MalformedURLException e) {
        return Optional.empty();
      }
    }

    @Override
    public List<String> neighbours() {
      return List.of();
    }

    @Override
    public Object identity() {
      return url.toExternalForm();
    }
  }
}
