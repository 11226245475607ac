package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.api.random.Randomness;

/**
 * What every data set keeps to: reading is a pure function of split and index, whoever reads, in
 * whatever order and however often, and touches nothing but what it fills. The configuration should
 * open a small data set with at least two images in each split that it has.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatasetContract<C extends Record>
    extends FactoryContract<C, DatasetFactory<C>> {
  private static final int READERS = 4;
  private static final byte UNTOUCHED = 0x5a;

  private Dataset data;

  @Override
  protected final Class<?> kind() {
    return DatasetFactory.class;
  }

  /** How many images of each split the tests look at, spread evenly; all of a smaller split. */
  protected int imagesToRead() {
    return 500;
  }

  /** Opens the data set that the tests share. */
  @BeforeAll
  public final void openDataset() {
    data = factory().create(config(), Contexts.dataset());
  }

  /** Closes the data set. */
  @AfterAll
  public final void closeDataset() {
    if (data != null) {
      data.close();
    }
  }

  /** The form is one that networks can take, and every class has a name of its own. */
  @Test
  public final void infoIsConsistent() {
    DatasetInfo info = data.info();
    assertThat(info.name()).isNotBlank();
    assertThat(info.height()).as("height").isPositive();
    assertThat(info.width()).as("width").isPositive();
    assertThat(info.channels()).as("channels").isIn(1, 3);
    assertThat(info.classes()).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(info.classes()).allSatisfy(name -> assertThat(name).isNotBlank());
  }

  /** There are images to train with, and no split has fewer than none. */
  @Test
  public final void sizesAreConsistent() {
    assertThat(data.size(Split.TRAIN)).as("training images").isPositive();
    assertThat(data.size(Split.VALIDATION)).as("validation images").isNotNegative();
    assertThat(data.size(Split.TEST)).as("test images").isNotNegative();
  }

  /** Every label is the index of a class. */
  @Test
  public final void labelsAreWithinTheClasses() {
    for (Split split : Split.values()) {
      assertThat(Arrays.stream(read(split, someIndices(split)).labels()))
          .as("labels of %s", split)
          .allMatch(label -> label >= 0 && label < data.info().classes().size());
    }
  }

  /**
   * Where a data set says how many images of each class there are, they are those of the labels.
   */
  @Test
  public final void sizesOfClassesAreThoseOfTheLabels() {
    for (Split split : Split.values()) {
      Optional<List<Integer>> stated = data.sizes(split);
      if (stated.isPresent()) {
        int[] indices = someIndices(split);
        List<Integer> read =
            data.info().sizes(Arrays.stream(read(split, indices).labels(), 0, indices.length));
        assertThat(stated.get())
            .as("sizes of classes in %s", split)
            .hasSameSizeAs(data.info().classes());
        assertThat(stated.get().stream().mapToInt(Integer::intValue).sum())
            .as("images of all classes in %s", split)
            .isEqualTo(data.size(split));
        for (int label = 0; label < read.size(); label++) {
          assertThat(stated.get().get(label))
              .as("images of class %s in %s", data.info().classes().get(label), split)
              .isGreaterThanOrEqualTo(read.get(label));
        }
      }
    }
  }

  /** A batch holds the images in the order of the indices, repeated ones included. */
  @Test
  public final void readFillsTheBatchInOrder() {
    for (Split split : Split.values()) {
      int[] indices = repeatedAndReversed(someIndices(split));
      Batch batch = read(split, indices);
      for (int example = 0; example < indices.length; example++) {
        Batch alone = read(split, indices[example]);
        assertThat(image(batch, example))
            .as("image %s of %s, read as example %s", indices[example], split, example)
            .isEqualTo(image(alone, 0));
        assertThat(batch.labels()[example])
            .as("label of image %s of %s, read as example %s", indices[example], split, example)
            .isEqualTo(alone.labels()[0]);
      }
    }
  }

  /** The batch's size becomes the number of indices, also where it was more or is none. */
  @Test
  public final void readSetsTheSizeOfTheBatch() {
    Batch batch = new Batch(data.info(), 3);
    data.read(Split.TRAIN, new int[] {0, 0, 0}, batch);
    assertThat(batch.size()).isEqualTo(3);
    data.read(Split.TRAIN, new int[] {0}, batch);
    assertThat(batch.size()).isEqualTo(1);
    data.read(Split.TRAIN, new int[0], batch);
    assertThat(batch.size()).isZero();
  }

  /** Nothing is written behind the last image and label. */
  @Test
  public final void readLeavesTheRestOfTheBatchAlone() {
    Batch batch = new Batch(data.info(), 4);
    Arrays.fill(batch.images(), UNTOUCHED);
    Arrays.fill(batch.labels(), UNTOUCHED);
    data.read(Split.TRAIN, new int[] {0, 0}, batch);
    assertThat(Arrays.copyOfRange(batch.images(), batch.offset(2), batch.images().length))
        .as("bytes behind the last image")
        .containsOnly(UNTOUCHED);
    assertThat(Arrays.copyOfRange(batch.labels(), 2, 4))
        .as("labels behind the last")
        .containsOnly(UNTOUCHED);
  }

  /** Reading again gives the same, whatever the batch held before. */
  @Test
  public final void readingTwiceGivesTheSame() {
    for (Split split : Split.values()) {
      int[] indices = someIndices(split);
      Batch first = read(split, indices);
      Batch second = new Batch(data.info(), indices.length);
      Arrays.fill(second.images(), UNTOUCHED);
      data.read(split, indices, second);
      assertSame(split, second, first);
    }
  }

  /**
   * Variations are a pure function of seed, epoch and image, whatever else is read with it, and
   * leave labels alone.
   */
  @Test
  public final void variationIsAFunctionOfSeedEpochAndImage() {
    int[] indices = someIndices(Split.TRAIN);
    Variation variation = new Variation(new Randomness(7), 3);
    Batch plain = read(Split.TRAIN, indices);
    Batch varied = readVaried(variation, indices);
    assertThat(varied.labels()).as("labels of varied images").isEqualTo(plain.labels());
    int count = Math.min(indices.length, 20);
    for (int example = count - 1; example >= 0; example--) {
      Batch alone = readVaried(new Variation(new Randomness(7), 3), indices[example]);
      assertThat(image(varied, example))
          .as("varied image %s, read alone and with others", indices[example])
          .isEqualTo(image(alone, 0));
    }
    assertSame(Split.TRAIN, read(Split.TRAIN, indices), plain);
  }

  /** Many threads at once, each in an order of its own, read what one thread reads. */
  @Test
  public final void readingFromManyThreadsGivesTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      for (Split split : Split.values()) {
        int[] indices = someIndices(split);
        List<Callable<Void>> readers =
            IntStream.range(0, READERS)
                .mapToObj(reader -> reader(split, rotated(indices, reader), read(split, indices)))
                .toList();
        for (Future<Void> reader : threads.invokeAll(readers)) {
          reader.get();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Opened again with the same configuration, the data set holds the same images. */
  @Test
  public final void reopeningGivesTheSameImages() {
    try (Dataset again = factory().create(config(), Contexts.dataset())) {
      assertThat(again.info()).isEqualTo(data.info());
      for (Split split : Split.values()) {
        assertThat(again.size(split)).as("size of %s", split).isEqualTo(data.size(split));
        int[] indices = someIndices(split);
        Batch batch = new Batch(again.info(), indices.length);
        again.read(split, indices, batch);
        assertSame(split, batch, read(split, indices));
      }
    }
  }

  /** An index outside the split is refused with a message that names split, index and size. */
  @Test
  public final void indexOutsideTheSplitIsRefused() {
    for (Split split : Split.values()) {
      int size = data.size(split);
      for (int index : new int[] {-1, size, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        assertThatThrownBy(() -> read(split, index))
            .as("reading image %s of the %s images of %s", index, size, split)
            .isInstanceOf(IndexOutOfBoundsException.class)
            .message()
            .containsIgnoringCase(split.name())
            .contains(String.valueOf(index), String.valueOf(size));
      }
    }
  }

  /** A batch without room for all images is refused. */
  @Test
  public final void batchThatIsTooSmallIsRefused() {
    Batch batch = new Batch(data.info(), 1);
    assertThatThrownBy(() -> data.read(Split.TRAIN, new int[] {0, 0}, batch))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Callable<Void> reader(Split split, int[] indices, Batch expectedInOrder) {
    int[] places = someIndices(split);
    return () -> {
      Batch batch = read(split, indices);
      for (int example = 0; example < indices.length; example++) {
        int place = Arrays.binarySearch(places, indices[example]);
        assertThat(image(batch, example))
            .as("image %s of %s", indices[example], split)
            .isEqualTo(image(expectedInOrder, place));
        assertThat(batch.labels()[example]).isEqualTo(expectedInOrder.labels()[place]);
      }
      return null;
    };
  }

  private Batch read(Split split, int... indices) {
    Batch batch = new Batch(data.info(), indices.length);
    data.read(split, indices, batch);
    return batch;
  }

  private Batch readVaried(Variation variation, int... indices) {
    Batch batch = new Batch(data.info(), indices.length);
    data.readVaried(Split.TRAIN, indices, variation, batch);
    return batch;
  }

  private int[] someIndices(Split split) {
    int size = data.size(split);
    int count = Math.min(size, imagesToRead());
    return IntStream.range(0, count).map(i -> (int) ((long) i * size / count)).toArray();
  }

  private static int[] repeatedAndReversed(int[] indices) {
    int count = Math.min(indices.length, 20);
    return IntStream.range(0, 2 * count).map(i -> indices[count - 1 - i / 2]).toArray();
  }

  private static int[] rotated(int[] indices, int reader) {
    int start = indices.length * reader / READERS;
    return IntStream.range(0, indices.length)
        .map(i -> indices[(start + i) % indices.length])
        .toArray();
  }

  private static byte[] image(Batch batch, int example) {
    return Arrays.copyOfRange(batch.images(), batch.offset(example), batch.offset(example + 1));
  }

  private static void assertSame(Split split, Batch found, Batch expected) {
    assertThat(found.labels()).as("labels of %s", split).isEqualTo(expected.labels());
    assertThat(Arrays.mismatch(found.images(), expected.images()))
        .as("first byte that differs in %s", split)
        .isEqualTo(-1);
  }
}
