package org.supernet4j.runtime.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.api.plugin.Stateful;
import org.supernet4j.api.random.Randomness;

/**
 * Endless batches of splits, apart from those of the training: for each split and size of batches a
 * place in an order of its own. The places are the state.
 */
public final class BatchCursors implements Stateful {
  private final Dataset dataset;
  private final Randomness randomness;
  private final Map<Key, Cursor> cursors = new TreeMap<>();

  /**
   * Cursors at their beginnings.
   *
   * @param randomness for orders and variations
   */
  public BatchCursors(Dataset dataset, Randomness randomness) {
    this.dataset = dataset;
    this.randomness = randomness;
  }

  private record Key(Split split, int batchSize) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySplit = split.compareTo(other.split);
      return bySplit != 0 ? bySplit : Integer.compare(batchSize, other.batchSize);
    }
  }

  /**
   * The next batch.
   *
   * @return the caller's until the next one of this split and size
   * @throws IllegalArgumentException if the split is that of test images or has no images, or the
   *     size is below 1
   */
  public Batch next(Split split, int batchSize) {
    return cursor(new Key(split, batchSize)).next();
  }

  private Cursor cursor(Key key) {
    return cursors.computeIfAbsent(key, Cursor::new);
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(cursors.size());
    for (Map.Entry<Key, Cursor> each : cursors.entrySet()) {
      output.writeUTF(each.getKey().split().name());
      output.writeInt(each.getKey().batchSize());
      output.writeLong(each.getValue().next);
    }
  }

  @Override
  public void load(DataInput input) throws IOException {
    cursors.clear();
    int count = input.readInt();
    for (int i = 0; i < count; i++) {
      Key key = new Key(Split.valueOf(input.readUTF()), input.readInt());
      cursor(key).next = input.readLong();
    }
  }

  /** A place in the batches of one split and size. */
  private final class Cursor {
    private final Split split;
    private final Randomness own;
    private final TrainingOrder order;
    private final Batch buffer;
    private long next;

    Cursor(Key key) {
      this.split = key.split();
      int images = dataset.size(split);
      String name = split.name().toLowerCase(Locale.ROOT);
      if (split == Split.TEST || images == 0 || key.batchSize() < 1) {
        throw new IllegalArgumentException(
            "batches of "
                + key.batchSize()
                + " "
                + name
                + " images, of which there are "
                + images
                + ": a sampler may read 1 or more training or validation images");
      }
      int size = Math.min(key.batchSize(), images);
      own = new Randomness(randomness.key("turns-" + name, key.batchSize()));
      order = new TrainingOrder(own, images, size);
      buffer = new Batch(dataset.info(), size);
    }

    Batch next() {
      int[] images = order.indices(next);
      if (split == Split.TRAIN) {
        dataset.readVaried(split, images, new Variation(own, order.epoch(next)), buffer);
      } else {
        dataset.read(split, images, buffer);
      }
      next++;
      return buffer;
    }
  }
}
