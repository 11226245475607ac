package org.supernet4j.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.runtime.bench.Hypervolume.Scaling;

class HypervolumeTest {
  private static final Scaling UNIT = new Scaling(0, 1);

  @Test
  void isTheAreaOfStairs() {
    Hypervolume area = new Hypervolume(UNIT, UNIT);

    assertThat(area.add(.5, .5)).isEqualTo(.25, within(1e-12));
    assertThat(area.add(.25, 1)).isEqualTo(.375, within(1e-12));
    assertThat(area.add(.2, .9)).isEqualTo(.375, within(1e-12));
    assertThat(area.add(1, 1)).isEqualTo(1, within(1e-12));
  }

  @Test
  void isTheShareOfPointsThatAreBeaten() {
    Random random = new Random(1);
    Hypervolume area = new Hypervolume(UNIT, UNIT);
    double[][] points =
        random.doubles(20).mapToObj(x -> new double[] {x, 1 - x * x}).toArray(double[][]::new);
    double last = 0;
    for (double[] point : points) {
      last = area.add(point[0], point[1]);
    }
    int beaten = 0;
    int cells = 1000;
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        for (double[] point : points) {
          if (point[0] > (i + .5) / cells && point[1] > (j + .5) / cells) {
            beaten++;
            break;
          }
        }
      }
    }
    assertThat(last).isEqualTo(beaten / 1e6, within(2e-3));
  }

  @Test
  void worstIsZeroAndBestIsOne() {
    Scaling cost = Scaling.of(10, 30, Direction.MINIMIZE);

    assertThat(cost.of(30)).isZero();
    assertThat(cost.of(10)).isEqualTo(1);
    assertThat(cost.of(25)).isEqualTo(.25);
  }
}
