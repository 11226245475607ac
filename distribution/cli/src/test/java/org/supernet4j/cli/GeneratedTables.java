package org.supernet4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supernet4j.nasbench.Metrics;
import org.supernet4j.nasbench.RecordWriter;
import org.supernet4j.nasbench.TrainingRecord;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;

/**
 * Whole tables in the published formats with made-up values, so that tests of commands need no
 * published file. The same call always writes the same file.
 */
public final class GeneratedTables {
  private static final Map<String, String> CODES =
      Map.of(
          "input", "-1",
          "conv3x3-bn-relu", "0",
          "conv1x1-bn-relu", "1",
          "maxpool3x3", "2",
          "output", "-2");

  private GeneratedTables() {}

  private static Path write(Path folder, String name, Stream<String> lines) {
    try {
      return Files.write(folder.resolve(name), lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digits of a number to a base, most significant first. */
  private static List<Integer> digits(int number, int base, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> (int) (number / Math.pow(base, count - 1 - i)) % base)
        .toList();
  }

  /** NAS-Bench-Macro: larger layers are better, and cost more. */
  public static Path macro(Path folder) {
    SplittableRandom random = new SplittableRandom(1);
    String entries =
        IntStream.range(0, 6561)
            .mapToObj(
                number -> {
                  List<Integer> layers = digits(number, 3, 8);
                  String name = layers.stream().map(String::valueOf).collect(Collectors.joining());
                  int size = layers.stream().mapToInt(Integer::intValue).sum();
                  double accuracy = 80 + .5 * size + random.nextDouble();
                  return "\"%s\": {\"test_acc\": [%s, %s, %s], \"params\": %d, \"flops\": %d}"
                      .formatted(
                          name,
                          accuracy,
                          accuracy + .1,
                          accuracy + .2,
                          700_000 + 1000 * number,
                          30_000_000 + 1_000_000 * size);
                })
            .collect(Collectors.joining(", ", "{", "}"));
    return write(folder, "macro.json", Stream.of(entries));
  }

  /** NAS-Bench-201: every convolution helps. */
  public static Path nasBench201(Path folder) {
    List<String> operations =
        List.of("none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3");
    List<String> columns = new ArrayList<>(List.of("arch"));
    for (String data : List.of("cifar10", "cifar100", "imagenet16")) {
      columns.add(data + "_val_12ep");
      columns.add(data + "_test_12ep");
      columns.add(data + "_test_200ep");
    }
    SplittableRandom random = new SplittableRandom(1);
    return write(
        folder,
        "nas-bench-201.csv",
        Stream.concat(
            Stream.of(String.join(",", columns)),
            IntStream.range(0, 15_625)
                .mapToObj(
                    number -> {
                      List<String> edges =
                          digits(number, 5, 6).stream().map(operations::get).toList();
                      long convolutions =
                          edges.stream().filter(edge -> edge.startsWith("nor_conv")).count();
                      return "|%s~0|+|%s~0|%s~1|+|%s~0|%s~1|%s~2|".formatted(edges.toArray())
                          + IntStream.range(1, columns.size())
                              .mapToObj(i -> "," + (20 + 5 * convolutions + random.nextDouble()))
                              .collect(Collectors.joining());
                    })));
  }

  /** EC-NAS: the cells of at most five vertices, those of four trained three more times. */
  public static Path ecNas(Path folder) {
    SplittableRandom random = new SplittableRandom(1);
    return write(
        folder,
        "ec-nas.csv",
        Stream.concat(
            Stream.of(
                "space,repeat,hash,vertices,matrix_row_major,labels,trainable_parameters,"
                    + "seconds_2ep,train_2ep,val_2ep,test_2ep,"
                    + "seconds_4ep,train_4ep,val_4ep,test_4ep"),
            CellEnumeration.upTo(5)
                .flatMap(
                    cell ->
                        Stream.concat(
                                Stream.of("5V9E,1"),
                                IntStream.rangeClosed(1, cell.vertices() < 5 ? 3 : 0)
                                    .mapToObj(repeat -> "4V9E," + repeat))
                            .map(
                                training ->
                                    String.join(
                                        ",",
                                        training,
                                        cell.hash(),
                                        cell.vertices() + "",
                                        matrix(cell),
                                        labels(cell),
                                        "1000000",
                                        trained(random, 20),
                                        trained(random, 40))))));
  }

  /** The sample of NAS-Bench-101, of cells of at most five vertices. */
  public static Path nasBench101Sample(Path folder) {
    SplittableRandom random = new SplittableRandom(1);
    return write(
        folder,
        "nas-bench-101.csv",
        Stream.concat(
            Stream.of(
                "hash,matrix_row_major,labels,val4,val12,val36,val108,train_seconds_108,"
                    + "trainable_parameters"),
            CellEnumeration.upTo(5)
                .map(
                    cell ->
                        String.join(
                            ",",
                            cell.hash(),
                            matrix(cell),
                            labels(cell),
                            share(random),
                            share(random),
                            share(random),
                            share(random),
                            "1000",
                            "1000000"))));
  }

  /** The files of NAS-Bench-101: the given cells, trained three times for each of four lengths. */
  public static Path nasBench101(Path folder, List<Cell> cells, int parameters) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    Path file = folder.resolve("nas-bench-101.tfrecord");
    try (RecordWriter writer = new RecordWriter(file)) {
      for (Cell cell : cells) {
        for (int epochs : List.of(4, 12, 36, 108)) {
          for (int repeat = 0; repeat < 3; repeat++) {
            writer.write(
                cell,
                epochs,
                parameters,
                new TrainingRecord(metrics(random, 8 * epochs), metrics(random, 16 * epochs)));
          }
        }
      }
    }
    return file;
  }

  private static Metrics metrics(SplittableRandom random, double seconds) {
    return new Metrics(
        seconds + random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble());
  }

  private static String trained(SplittableRandom random, double seconds) {
    return String.join(
        ",", seconds + random.nextDouble() + "", share(random), share(random), share(random));
  }

  private static String share(SplittableRandom random) {
    return Double.toString(random.nextDouble(.1, .9));
  }

  private static String matrix(Cell cell) {
    return Stream.of(cell.matrix())
        .flatMapToInt(IntStream::of)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining());
  }

  private static String labels(Cell cell) {
    return cell.labels().stream().map(CODES::get).collect(Collectors.joining(",", "\"", "\""));
  }
}
