package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** A good searcher passes the contract; each broken one fails the test that is meant for it. */
class SearcherContractTest extends SearcherContract<NoSettings> {
  private static final int BUDGET = 20;

  @Override
  protected SearcherFactory<NoSettings> factory() {
    return new OneByOneSearcherFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Override
  protected int budget() {
    return BUDGET;
  }

  @Test
  void redundantArchitecturesFail() {
    assertFails(
        contract(space -> new Limited(random -> space.choices().random(random)))
            ::asksForCanonicalValidArchitectures);
  }

  @Test
  void searchWithoutEndFails() {
    assertFails(
        contract(space -> random -> List.of(Trial.full(space.random(random))))
            ::endsWithinItsBudget);
  }

  @Test
  void searchThatAsksForNothingFails() {
    assertFails(contract(space -> random -> List.of())::endsWithinItsBudget);
  }

  @Test
  void randomnessOfItsOwnFails() {
    SplittableRandom own = new SplittableRandom();
    assertFails(
        contract(space -> new Limited(random -> space.random(own)))
            ::searchIsAFunctionOfSeedAndEvaluations);
  }

  @Test
  void stateThatIsNotLoadedFails() {
    assertFails(contract(Forgetful::new)::loadedSearcherGoesOnAsTheSavedOne);
  }

  @Test
  void askingTwiceFails() {
    assertFails(contract(space -> new Limited(random -> space.smallest()))::asksForNoTrialTwice);
  }

  @Test
  void constraintsThatAreNotKeptFail() {
    assertFails(
        contract(space -> new Limited(random -> space.largest()))::asksForFeasibleArchitectures);
  }

  private static void assertFails(ThrowingCallable test) {
    assertThatThrownBy(test).isInstanceOf(AssertionError.class);
  }

  private static SearcherContract<NoSettings> contract(Function<SearchSpace, Searcher> searcher) {
    return new SearcherContract<>() {
      @Override
      protected SearcherFactory<NoSettings> factory() {
        return new OneByOneSearcherFactory() {
          @Override
          public Searcher create(NoSettings config, SearcherContext context) {
            return searcher.apply(context.space());
          }
        };
      }

      @Override
      protected NoSettings config() {
        return new NoSettings();
      }

      @Override
      protected int budget() {
        return BUDGET;
      }
    };
  }

  /** Asks for as many architectures as the budget allows, one in a round. */
  private static final class Limited implements Searcher {
    private final Function<RandomGenerator, Architecture> draw;
    private int asked;

    Limited(Function<RandomGenerator, Architecture> draw) {
      this.draw = draw;
    }

    @Override
    public List<Trial> ask(RandomGenerator random) {
      return asked++ < BUDGET ? List.of(Trial.full(draw.apply(random))) : List.of();
    }
  }

  private static final class Forgetful extends OneByOneSearcherFactory.OneByOne {
    Forgetful(SearchSpace space) {
      super(space.all().toList());
    }

    @Override
    public void load(DataInput input) {}
  }
}
