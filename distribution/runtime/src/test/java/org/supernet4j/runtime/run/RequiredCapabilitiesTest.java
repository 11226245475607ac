package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.engine.Capability;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.testkit.FakeEngine;

class RequiredCapabilitiesTest {
  @TempDir private Path folder;

  /** An engine that can do less than another. */
  private record Lesser(Engine engine, Set<Capability> capabilities) implements Engine {
    @Override
    public String description() {
      return engine.description();
    }

    @Override
    public Supernet supernet(Network network, TrainingSpec spec) {
      return engine.supernet(network, spec);
    }

    @Override
    public Subnet subnet(Network network, TrainingSpec spec) {
      return engine.subnet(network, spec);
    }

    @Override
    public Classifier open(Path directory) {
      return engine.open(directory);
    }

    @Override
    public long tensorBytes() {
      return engine.tensorBytes();
    }
  }

  @Test
  void anEngineThatLacksWhatTheSamplerNeedsIsRefusedBeforeARunBegins() {
    Engine engine = new Lesser(new FakeEngine(), Set.of(Capability.CHANNEL_SORTING));
    TestRuns runs = new TestRuns(folder, engine);

    assertThatThrownBy(() -> runs.run("space = operations", "sampler = differentiable"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("sampler.type = differentiable needs an engine that can")
        .hasMessageContaining("run several alternatives of a choice, weighted by gates")
        .hasMessageContaining("gates")
        .hasMessageContaining("probes")
        .hasMessageContaining("engine.type = given has [channel-sorting]");
    assertThat(runs.files()).isEmpty();
    assertThat(engine.tensorBytes()).isZero();
  }

  @Test
  void anEngineIsUsedBySamplersThatNeedNoMoreThanItHas() {
    TestRuns runs = new TestRuns(folder, new Lesser(new FakeEngine(), Set.of()));

    assertThat(runs.run().outcome()).isEqualTo(RunOutcome.FINISHED);
  }
}
