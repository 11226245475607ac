package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.sampler.TurnContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** A good sampler passes the contract; each broken one fails the test that is meant for it. */
class SamplerContractTest extends SamplerContract<NoSettings> {
  @Override
  protected SamplerFactory<NoSettings> factory() {
    return new CyclingSamplerFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Test
  void emptyPlanFails() {
    assertFails(contract(space -> context -> List.of())::plansHoldCanonicalValidArchitectures);
  }

  @Test
  void redundantArchitectureFails() {
    assertFails(
        contract(space -> context -> sampled(space.choices().random(context.random())))
            ::plansHoldCanonicalValidArchitectures);
  }

  @Test
  void randomnessOfItsOwnFails() {
    SplittableRandom own = new SplittableRandom();
    assertFails(
        contract(space -> context -> sampled(space.random(own)))
            ::plansAreAFunctionOfSeedStepAndHistory);
  }

  @Test
  void stateThatIsNotLoadedFails() {
    assertFails(contract(Forgetful::new)::loadedSamplerGoesOnAsTheSavedOne);
  }

  @Test
  void planThatChangesTheStateFails() {
    assertFails(contract(Impatient::new)::plansAreAFunctionOfSeedStepAndHistory);
  }

  @Test
  void turnsThatDependOnWhatWasLearntFail() {
    assertFails(contract(Moody::new)::turnsAreAFunctionOfTheStep);
  }

  @Test
  void whatATurnTaughtAndIsNotLoadedFails() {
    assertFails(contract(Dreaming::new)::loadedSamplerGoesOnAsTheSavedOne);
  }

  @Test
  void promisedTeacherThatIsMissingFails() {
    assertFails(contract(Boastful::new)::teacherComesFirstWhereOneIsPromised);
  }

  @Test
  void monotonyFails() {
    assertFails(contract(space -> context -> sampled(space.smallest()))::stepsVary);
  }

  private static List<Draw> sampled(Architecture architecture) {
    return List.of(Draw.sampled(architecture));
  }

  private static void assertFails(ThrowingCallable test) {
    assertThatThrownBy(test).isInstanceOf(AssertionError.class);
  }

  private static SamplerContract<NoSettings> contract(Function<SearchSpace, Sampler> sampler) {
    return new SamplerContract<>() {
      @Override
      protected SamplerFactory<NoSettings> factory() {
        return new CyclingSamplerFactory() {
          @Override
          public Sampler create(NoSettings config, SamplerContext context) {
            return sampler.apply(context.space());
          }
        };
      }

      @Override
      protected NoSettings config() {
        return new NoSettings();
      }
    };
  }

  private static final class Forgetful extends CyclingSamplerFactory.Cycling {
    Forgetful(SearchSpace space) {
      super(space.all().toList());
    }

    @Override
    public void load(DataInput input) {}
  }

  private static final class Impatient extends CyclingSamplerFactory.Cycling {
    Impatient(SearchSpace space) {
      super(space.all().toList());
    }

    @Override
    public List<Draw> plan(StepContext context) {
      super.observe(new StepFeedback(context.step(), 1, List.of()));
      return super.plan(context);
    }
  }

  /** Takes turns while it has observed little. */
  private static final class Moody extends CyclingSamplerFactory.Cycling {
    private int observed;

    Moody(SearchSpace space) {
      super(space.all().toList());
    }

    @Override
    public void observe(StepFeedback feedback) {
      super.observe(feedback);
      observed++;
    }

    @Override
    public long turns(long step) {
      return observed < 3 ? 1 : 0;
    }
  }

  /** Plans by what a turn told it, which it does not save. */
  private static final class Dreaming implements Sampler {
    private final List<Architecture> all;
    private double heard;

    Dreaming(SearchSpace space) {
      all = space.all().toList();
    }

    @Override
    public long turns(long step) {
      return step == 1 ? 1 : 0;
    }

    @Override
    public void turn(TurnContext context) {
      heard =
          1
              + context
                  .measure(Probe.of(all.get(0)), context.next(Split.VALIDATION, 4))
                  .sums()
                  .measures()
                  .leading()
                  .value();
    }

    @Override
    public List<Draw> plan(StepContext context) {
      return sampled(all.get(heard == 0 ? 0 : all.size() - 1));
    }
  }

  private static final class Boastful extends CyclingSamplerFactory.Cycling {
    Boastful(SearchSpace space) {
      super(space.all().toList());
    }

    @Override
    public boolean teaches() {
      return true;
    }
  }
}
