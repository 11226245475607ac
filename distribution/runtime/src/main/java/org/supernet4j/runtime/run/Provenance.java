package org.supernet4j.runtime.run;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.runtime.storage.AtomicFiles;
import org.supernet4j.runtime.storage.StorageException;

/**
 * Where a run's results come from.
 *
 * @param supernet4j the version of this program
 * @param began when the run began, in UTC
 * @param seed of all its random numbers
 * @param engine what computes, and on which device
 * @param data the data set, the form of its images and how many there are; or the table
 * @param java the Java runtime
 * @param machine operating system, processors and the largest heap
 * @param classPath the jars and folders of classes that the program consists of
 */
record Provenance(
    String supernet4j,
    String began,
    long seed,
    String engine,
    String data,
    String java,
    String machine,
    List<ClassPathEntry> classPath) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** The provenance of a run that begins now, in this process. */
  static Provenance of(Instant now, long seed, String engine, String data) {
    String version = Provenance.class.getPackage().getImplementationVersion();
    Runtime runtime = Runtime.getRuntime();
    return new Provenance(
        version == null ? "not packaged" : version,
        now.toString(),
        seed,
        engine,
        data,
        property("java.runtime.version") + ", " + property("java.vm.name"),
        property("os.name")
            + " "
            + property("os.version")
            + " "
            + property("os.arch")
            + ", "
            + runtime.availableProcessors()
            + " processors, heap of at most "
            + (runtime.maxMemory() >> 20)
            + " MiB",
        ClassPathEntry.all());
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  /** A data set in words: the same for the same images. */
  static String describe(Dataset dataset) {
    DatasetInfo info = dataset.info();
    return info.name()
        + ": images of "
        + info.height()
        + " x "
        + info.width()
        + " x "
        + info.channels()
        + " in "
        + info.classes().size()
        + " classes; "
        + dataset.size(Split.TRAIN)
        + " train, "
        + dataset.size(Split.VALIDATION)
        + " validate, "
        + dataset.size(Split.TEST)
        + " test";
  }

  /** Writes the file. */
  void write(Path file) {
    AtomicFiles.publish(file, path -> MAPPER.writeValue(path.toFile(), this));
  }

  /** Reads what {@link #write} wrote. */
  static Provenance read(Path file) {
    try {
      return MAPPER.readValue(file.toFile(), Provenance.class);
    } catch (IOException fault) {
      throw new StorageException(
          file + " cannot be read (" + fault.getMessage() + "); is this the folder of a run?",
          fault);
    }
  }

  /**
   * Checks that a run goes on with the data that it was begun with.
   *
   * @param key of the data in the configuration
   * @param found the data in words
   * @throws RunException if not
   */
  void requireSameData(String key, String found) {
    if (!found.equals(data)) {
      throw new RunException(
          key
              + ": the run was begun with "
              + data
              + "; found now: "
              + found
              + "; put back what it was begun with, or start a new run");
    }
  }

  /** What a report shows, label to text. */
  Map<String, String> labelled() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Supernet4J", supernet4j);
    facts.put("Data", data);
    facts.put("Engine", engine);
    facts.put("Java", java);
    facts.put("Machine", machine);
    return facts;
  }
}
