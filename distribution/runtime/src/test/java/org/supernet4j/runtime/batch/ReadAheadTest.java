package org.supernet4j.runtime.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;

class ReadAheadTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 20, 50})
  void givesTheSameBatchesAgainAndAgain(int images) {
    Batches batches = Batches.all(new Numbers(images), Split.TEST, 3);
    for (long keep : new long[] {0, 1000}) {
      ReadAhead reading = new ReadAhead(2, keep);
      Iterable<Batch> read = reading.kept(batches);
      assertThat(Numbers.inEach(read)).isEqualTo(Numbers.inEach(batches));
      assertThat(Numbers.inEach(read)).as("again").isEqualTo(Numbers.inEach(batches));
      assertThat(Numbers.inEach(reading.ahead(batches))).isEqualTo(Numbers.inEach(batches));
    }
  }

  @Test
  void whatFitsInMemoryIsReadOnce() {
    Counting images = new Counting(new AtomicInteger());
    Batches batches = Batches.all(images, Split.TEST, 5);
    Iterable<Batch> kept = new ReadAhead(2, 20).kept(batches);
    kept.forEach(batch -> {});
    kept.forEach(batch -> {});
    assertThat(images.read()).hasValue(20);
    Iterable<Batch> tooLarge = new ReadAhead(2, 19).kept(batches);
    tooLarge.forEach(batch -> {});
    tooLarge.forEach(batch -> {});
    assertThat(images.read()).hasValue(60);
  }

  @Test
  void faultSurfacesWhereItsBatchIsAskedFor() {
    Batches batches = Batches.all(new Numbers(20, 7), Split.TEST, 5);
    Iterator<Batch> ahead = new ReadAhead(2, 0).ahead(batches).iterator();
    ahead.next();
    assertThatThrownBy(ahead::next).isInstanceOf(DatasetException.class);
    Iterable<Batch> kept = new ReadAhead(2, 100).kept(batches);
    assertThatThrownBy(kept::iterator).isInstanceOf(DatasetException.class);
  }

  private record Counting(AtomicInteger read) implements Dataset {
    @Override
    public DatasetInfo info() {
      return new Numbers(20).info();
    }

    @Override
    public int size(Split split) {
      return 20;
    }

    @Override
    public void read(Split split, int[] indices, Batch into) {
      read.addAndGet(indices.length);
      new Numbers(20).read(split, indices, into);
    }
  }
}
