package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.Predictor.Example;
import org.supernet4j.api.predictor.PredictorFactory;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * What every predictor keeps to.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class PredictorContract<C extends Record>
    extends FactoryContract<C, PredictorFactory<C>> {
  @Override
  protected final Class<?> kind() {
    return PredictorFactory.class;
  }

  /** The same examples and random numbers give the same predictions, all finite. */
  @Test
  public final void predictionsAreFiniteAndAFunctionOfExamplesAndSeed() {
    for (SearchSpace space : FakeSpaces.small()) {
      List<Example> examples = examples(space, 12);
      List<Double> predictions = predictions(space, examples);
      assertThat(predictions)
          .as("predictions in %s", space.name())
          .allMatch(Double::isFinite)
          .isEqualTo(predictions(space, examples));
    }
  }

  /** Examples that are all worth the same, or only one, lead to predictions of that worth. */
  @Test
  public final void equalExamplesArePredictedEverywhere() {
    SearchSpace space = FakeSpaces.withDepth();
    for (int count : new int[] {1, 7}) {
      List<Example> examples =
          space.all().limit(count).map(subnet -> new Example(subnet, 0.75)).toList();
      assertThat(predictions(space, examples))
          .allSatisfy(value -> assertThat(value).isCloseTo(0.75, within(1e-3)));
    }
  }

  /** Without examples there is nothing to learn. */
  @Test
  public final void noExamplesAreRefused() {
    SearchSpace space = FakeSpaces.tiny();
    Predictor predictor = factory().create(config(), Contexts.predictor(space));
    assertThatThrownBy(() -> predictor.fit(List.of(), random()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example");
  }

  /** A figure that grows with the options is learnt well enough to order most unseen pairs. */
  @Test
  public final void ordersMostPairsOfUnseenSubnets() {
    SearchSpace space = FakeSpaces.huge();
    Predictor.Fitted fitted =
        factory().create(config(), Contexts.predictor(space)).fit(examples(space, 200), random());
    RandomGenerator others = new Randomness(9).stream("others");
    int right = 0;
    int pairs = 0;
    while (pairs < 500) {
      Architecture one = space.random(others);
      Architecture other = space.random(others);
      if (worth(one) != worth(other)) {
        boolean found = fitted.predict(one) > fitted.predict(other);
        right += found == worth(one) > worth(other) ? 1 : 0;
        pairs++;
      }
    }
    assertThat(right).as("pairs of %s in the right order", pairs).isGreaterThan(pairs * 3 / 4);
  }

  private List<Double> predictions(SearchSpace space, List<Example> examples) {
    Predictor.Fitted fitted =
        factory().create(config(), Contexts.predictor(space)).fit(examples, random());
    return space.all().map(fitted::predict).toList();
  }

  private static List<Example> examples(SearchSpace space, int count) {
    RandomGenerator random = new Randomness(8).stream("examples");
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Architecture subnet = space.random(random);
      examples.add(new Example(subnet, 0.5 + worth(subnet) / 200.0));
    }
    return examples;
  }

  private static int worth(Architecture architecture) {
    return IntStream.of(architecture.options()).sum();
  }

  private static RandomGenerator random() {
    return new Randomness(7).stream("predictor");
  }
}
