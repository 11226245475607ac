package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.testkit.CountingDatasetFactory.Counting;

/** A good data set passes the contract; each broken one fails the test that is meant for it. */
class DatasetContractTest extends DatasetContract<NoSettings> {
  @Override
  protected DatasetFactory<NoSettings> factory() {
    return new CountingDatasetFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Test
  void classNamedTwiceFails() {
    assertFails(DatasetContract::infoIsConsistent, ClassNamedTwice::new);
  }

  @Test
  void noTrainingImagesFail() {
    assertFails(DatasetContract::sizesAreConsistent, NoTraining::new);
  }

  @Test
  void labelBeyondTheClassesFails() {
    assertFails(DatasetContract::labelsAreWithinTheClasses, WildLabel::new);
  }

  @Test
  void sizesOfOtherClassesFail() {
    assertFails(
        DatasetContract::sizesOfClassesAreThoseOfTheLabels, () -> new Sized(List.of(4, 3, 2)));
  }

  @Test
  void sizesOfOtherSplitsFail() {
    assertFails(
        DatasetContract::sizesOfClassesAreThoseOfTheLabels, () -> new Sized(List.of(3, 3, 4)));
  }

  @Test
  void sizesOfFewerClassesFail() {
    assertFails(DatasetContract::sizesOfClassesAreThoseOfTheLabels, () -> new Sized(List.of(9)));
  }

  @Test
  void sortedReadingFails() {
    assertFails(DatasetContract::readFillsTheBatchInOrder, Sorted::new);
  }

  @Test
  void batchWithoutSizeFails() {
    assertFails(DatasetContract::readSetsTheSizeOfTheBatch, Growing::new);
  }

  @Test
  void writingBehindTheLastImageFails() {
    assertFails(DatasetContract::readLeavesTheRestOfTheBatchAlone, Overflowing::new);
  }

  @Test
  void imagesThatChangeFail() {
    assertFails(DatasetContract::readingTwiceGivesTheSame, Flickering::new);
  }

  @Test
  void imagesThatDependOnTheOpeningFail() {
    AtomicInteger openings = new AtomicInteger();
    assertFails(
        DatasetContract::reopeningGivesTheSameImages,
        () -> new Brightened(openings.incrementAndGet()));
  }

  @Test
  void indexTakenRoundTheEndFails() {
    assertFails(DatasetContract::indexOutsideTheSplitIsRefused, Circular::new);
  }

  @Test
  void batchFilledAsFarAsItGoesFails() {
    assertFails(DatasetContract::batchThatIsTooSmallIsRefused, Truncating::new);
  }

  private static void assertFails(
      Consumer<DatasetContract<NoSettings>> test, Supplier<Dataset> broken) {
    DatasetContract<NoSettings> contract = contract(broken);
    contract.openDataset();
    assertThatThrownBy(() -> test.accept(contract)).isInstanceOf(AssertionError.class);
    contract.closeDataset();
  }

  private static DatasetContract<NoSettings> contract(Supplier<Dataset> data) {
    return new DatasetContract<>() {
      @Override
      protected DatasetFactory<NoSettings> factory() {
        return new CountingDatasetFactory() {
          @Override
          public Dataset create(NoSettings config, DatasetContext context) {
            return data.get();
          }
        };
      }

      @Override
      protected NoSettings config() {
        return new NoSettings();
      }
    };
  }

  private static final class ClassNamedTwice extends Counting {
    @Override
    public DatasetInfo info() {
      return new DatasetInfo("twice", 2, 3, 1, List.of("a", "b", "a"));
    }
  }

  private static final class NoTraining extends Counting {
    @Override
    public int size(Split split) {
      return 0;
    }
  }

  private static final class WildLabel extends Counting {
    @Override
    void fill(Split split, int index, Batch into, int example) {
      super.fill(split, index, into, example);
      into.labels()[example] = index == 8 ? 3 : 0;
    }
  }

  private static final class Sized extends Counting {
    private final List<Integer> train;

    Sized(List<Integer> train) {
      this.train = train;
    }

    @Override
    public Optional<List<Integer>> sizes(Split split) {
      return split == Split.TRAIN ? Optional.of(train) : super.sizes(split);
    }
  }

  private static final class Sorted extends Counting {
    @Override
    public void read(Split split, int[] indices, Batch into) {
      super.read(split, Arrays.stream(indices).sorted().toArray(), into);
    }
  }

  private static final class Growing extends Counting {
    @Override
    public void read(Split split, int[] indices, Batch into) {
      int before = into.size();
      super.read(split, indices, into);
      into.resize(Math.max(before, indices.length));
    }
  }

  private static final class Overflowing extends Counting {
    @Override
    void fill(Split split, int index, Batch into, int example) {
      super.fill(split, index, into, example);
      into.images()[into.images().length - 1] = 0;
    }
  }

  private static final class Flickering extends Counting {
    private final AtomicInteger reads = new AtomicInteger();

    @Override
    void fill(Split split, int index, Batch into, int example) {
      super.fill(split, index, into, example);
      into.images()[into.offset(example)] = (byte) reads.incrementAndGet();
    }
  }

  private static final class Brightened extends Counting {
    private final int brightness;

    Brightened(int brightness) {
      this.brightness = brightness;
    }

    @Override
    void fill(Split split, int index, Batch into, int example) {
      super.fill(split, index, into, example);
      into.images()[into.offset(example)] += (byte) brightness;
    }
  }

  private static final class Circular extends Counting {
    @Override
    void fill(Split split, int index, Batch into, int example) {
      super.fill(split, Math.floorMod(index, Math.max(size(split), 1)), into, example);
    }
  }

  private static final class Truncating extends Counting {
    @Override
    public void read(Split split, int[] indices, Batch into) {
      super.read(split, Arrays.copyOf(indices, Math.min(indices.length, into.capacity())), into);
    }
  }
}
