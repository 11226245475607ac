package org.supernet4j.runtime.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;

/**
 * How many images of each class the splits of a data set hold.
 *
 * @param key of the data set in the configuration, {@code dataset} or {@code finetune.dataset}
 * @param dataset the data set's name
 * @param classes the names of the classes
 * @param splits the number of images of each class, in the order of the classes; splits without
 *     images, and those whose number the data set does not know, are not in it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ClassSizes(
    String key, String dataset, List<String> classes, Map<Split, List<Integer>> splits) {
  /** As many names are listed in a message. */
  private static final int NAMED = 5;

  /** Copies what it is given. */
  public ClassSizes {
    classes = List.copyOf(classes);
    EnumMap<Split, List<Integer>> copy = new EnumMap<>(Split.class);
    splits.forEach((split, sizes) -> copy.put(split, List.copyOf(sizes)));
    splits = Collections.unmodifiableMap(copy);
  }

  /** What a data set says. */
  static ClassSizes of(String key, Dataset dataset) {
    Map<Split, List<Integer>> splits = new EnumMap<>(Split.class);
    for (Split split : Split.values()) {
      if (dataset.size(split) > 0) {
        dataset.sizes(split).ifPresent(sizes -> splits.put(split, sizes));
      }
    }
    return new ClassSizes(key, dataset.info().name(), dataset.info().classes(), splits);
  }

  /** The classes that a split has images of others of, but none of these. */
  public List<String> missing(Split split) {
    List<Integer> sizes = splits.getOrDefault(split, List.of());
    return IntStream.range(0, sizes.size())
        .filter(label -> sizes.get(label) == 0)
        .mapToObj(classes::get)
        .toList();
  }

  /**
   * The classes that a split lacks, in words: the first of them and how many they are.
   *
   * @return nothing where none is missing
   */
  public Optional<String> missingInWords(Split split) {
    List<String> missing = missing(split);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = new ArrayList<>(missing.subList(0, Math.min(NAMED, missing.size())));
    if (missing.size() > NAMED) {
      named.add("...");
    }
    return Optional.of(
        String.join(", ", named)
            + " ("
            + missing.size()
            + " of "
            + classes.size()
            + " classes"
            + (missing.size() == classes.size() - 1 ? ": all of its images are of one class" : "")
            + ")");
  }
}
