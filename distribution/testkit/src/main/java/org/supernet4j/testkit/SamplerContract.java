package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * What every sampler keeps to. Each test trains on several small spaces, in simulation.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class SamplerContract<C extends Record>
    extends FactoryContract<C, SamplerFactory<C>> {
  private static final long SEED = 7;
  private static final int STEPS = 60;
  private static final int IMAGES = 32;

  @Override
  protected final Class<?> kind() {
    return SamplerFactory.class;
  }

  /** Whether steps differ in what they train. Override it for a sampler that has no choice. */
  protected boolean varies() {
    return true;
  }

  /** The spaces to draw from; override it for a sampler that suits only some. */
  protected List<SearchSpace> spaces() {
    return FakeSpaces.small();
  }

  /** No step is empty, and all draws are valid, canonical architectures of the space. */
  @Test
  public final void plansHoldCanonicalValidArchitectures() {
    for (SearchSpace space : spaces()) {
      for (List<Draw> plan : training(space).run(sampler(space), 0, STEPS)) {
        assertThat(plan).as("plan in %s", space.name()).isNotEmpty();
        for (Draw draw : plan) {
          Architecture architecture = draw.architecture();
          assertThat(architecture)
              .as("canonical form in %s", space.name())
              .isEqualTo(space.canonical(architecture));
          assertThat(space.violation(architecture))
              .as("violation by %s in %s", architecture, space.name())
              .isEmpty();
        }
      }
    }
  }

  /** The same seed, step and history give the same plan, also when a step is planned twice. */
  @Test
  public final void plansAreAFunctionOfSeedStepAndHistory() {
    for (SearchSpace space : spaces()) {
      Sampler first = sampler(space);
      SimulatedTraining training = training(space);
      List<List<Draw>> plans = training.run(first, 0, STEPS);

      assertThat(training.run(sampler(space), 0, STEPS))
          .as("plans of a second sampler in %s", space.name())
          .isEqualTo(plans);
      assertThat(first.plan(training.context(STEPS)))
          .as("a step planned twice in %s", space.name())
          .isEqualTo(first.plan(training.context(STEPS)));
    }
  }

  /**
   * A sampler that was saved and loaded goes on exactly as the original, turns included, and reads
   * all of it.
   */
  @Test
  public final void loadedSamplerGoesOnAsTheSavedOne() throws IOException {
    for (SearchSpace space : spaces()) {
      Sampler original = sampler(space);
      SimulatedTraining training = training(space);
      training.run(original, 0, STEPS);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      original.save(new DataOutputStream(bytes));

      Sampler loaded = sampler(space);
      ByteArrayInputStream rest = new ByteArrayInputStream(bytes.toByteArray());
      loaded.load(new DataInputStream(rest));

      assertThat(rest.available()).as("bytes left after load in %s", space.name()).isZero();
      assertThat(training.run(loaded, STEPS, 3 * STEPS))
          .as("plans of the loaded sampler in %s", space.name())
          .isEqualTo(training.run(original, STEPS, 3 * STEPS));
    }
  }

  /**
   * A sampler that says that it teaches has one teacher in each step, first and guided by labels;
   * one that does not has none.
   */
  @Test
  public final void teacherComesFirstWhereOneIsPromised() {
    for (SearchSpace space : spaces()) {
      Sampler sampler = sampler(space);
      for (List<Draw> plan : training(space).run(sampler, 0, STEPS)) {
        long teachers = plan.stream().filter(Draw::teacher).count();
        assertThat(teachers).as("teachers in %s", plan).isEqualTo(sampler.teaches() ? 1 : 0);
        if (sampler.teaches()) {
          assertThat(plan.get(0).teacher()).as("teacher first in %s", plan).isTrue();
          assertThat(plan.get(0).guidance())
              .as("guidance of the teacher in %s", plan)
              .isEqualTo(Draw.Guidance.LABELS);
        }
      }
    }
  }

  /** How many turns come before a step depends on the step alone, not on what was learnt. */
  @Test
  public final void turnsAreAFunctionOfTheStep() {
    for (SearchSpace space : spaces()) {
      Sampler sampler = sampler(space);
      List<Long> before = turns(sampler);
      assertThat(before).as("turns in %s", space.name()).allMatch(count -> count >= 0);
      training(space).run(sampler, 0, STEPS);
      assertThat(turns(sampler)).as("turns after training in %s", space.name()).isEqualTo(before);
    }
  }

  private static List<Long> turns(Sampler sampler) {
    return LongStream.rangeClosed(0, STEPS).map(sampler::turns).boxed().toList();
  }

  /** Steps differ in what they train, unless {@link #varies()} says otherwise. */
  @Test
  public final void stepsVary() {
    for (SearchSpace space : spaces()) {
      if (varies() && space.all().limit(2).count() == 2) {
        assertThat(training(space).run(sampler(space), 0, STEPS).stream().distinct())
            .as("distinct plans in %s", space.name())
            .hasSizeGreaterThan(1);
      }
    }
  }

  private Sampler sampler(SearchSpace space) {
    return factory().create(config(), SamplerContext.of(Contexts.seeded(SEED), space, STEPS));
  }

  /** Hit rates from 0.3 to 0.9 that grow with the options taken. */
  private static SimulatedTraining training(SearchSpace space) {
    double most = 1 + optionsTaken(space.choices().last());
    return new SimulatedTraining(
        SEED, IMAGES, (architecture, step) -> 0.3 + 0.6 * optionsTaken(architecture) / most);
  }

  private static int optionsTaken(Architecture architecture) {
    return IntStream.of(architecture.options()).sum();
  }
}
