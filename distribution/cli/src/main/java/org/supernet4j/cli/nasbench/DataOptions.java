package org.supernet4j.cli.nasbench;

import java.nio.file.Path;
import java.util.Optional;
import org.supernet4j.nasbench.NasBench101;
import picocli.CommandLine.Option;

/** Which data set to open. */
final class DataOptions {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "nasbench_full.tfrecord or nasbench_only108.tfrecord.")
  private Path file;

  @Option(
      names = "--index",
      paramLabel = "FILE",
      description = "Where the index is or will be, if not beside the data as FILE.index.")
  private Optional<Path> index = Optional.empty();

  NasBench101 open(long seed) {
    return index.isPresent()
        ? NasBench101.open(file, index.get(), seed)
        : NasBench101.open(file, seed);
  }
}
