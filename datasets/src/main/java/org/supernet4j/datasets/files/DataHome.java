package org.supernet4j.datasets.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of data sets that an administrator provides for all users of a machine, each data set
 * in a folder of its name: {@code $SUPERNET_DATA}. It needs no configuration and no network.
 */
public final class DataHome {
  /** The environment variable that names the folder. */
  public static final String VARIABLE = "SUPERNET_DATA";

  private DataHome() {}

  /** The folder of a data set; empty where the variable is not set or the folder is not there. */
  public static Optional<Path> find(String dataset) {
    return find(dataset, System.getenv());
  }

  /** The folder of a data set that goes by several names: the first that is there. */
  public static Optional<Path> findFirst(List<String> names) {
    return findFirst(names, System.getenv());
  }

  static Optional<Path> findFirst(List<String> names, Map<String, String> environment) {
    return names.stream().flatMap(name -> find(name, environment).stream()).findFirst();
  }

  static Optional<Path> find(String dataset, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).resolve(dataset))
        .filter(Files::isDirectory);
  }
}
