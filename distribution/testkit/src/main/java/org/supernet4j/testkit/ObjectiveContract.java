package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.space.SearchSpace;

/**
 * What every objective keeps to.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class ObjectiveContract<C extends Record>
    extends FactoryContract<C, ObjectiveFactory<C>> {
  private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  @Override
  protected final Class<?> kind() {
    return ObjectiveFactory.class;
  }

  /** A candidate that this objective finds better than {@link #worse()}. */
  protected abstract Candidate better();

  /** A candidate that this objective finds worse than {@link #better()}. */
  protected abstract Candidate worse();

  /** The objective under test. */
  protected final Objective objective() {
    return factory().create(config(), Contexts.objective());
  }

  /** The name in reports is written in kebab-case. */
  @Test
  public final void objectiveIsNamedInKebabCase() {
    assertThat(objective().name()).matches(KEBAB_CASE);
  }

  /** The value agrees with the direction. */
  @Test
  public final void betterIsBetter() {
    Objective objective = objective();
    double better = objective.value(better());
    double worse = objective.value(worse());
    assertThat(objective.direction().isBetter(better, worse))
        .as("%s is better than %s in %s", better, worse, objective.name())
        .isTrue();
  }

  /** The value is a number, also for candidates that classify nothing or everything right. */
  @Test
  public final void valuesAreNumbers() {
    SearchSpace space = FakeSpaces.tiny();
    DoubleStream.of(0, 0.5, 1)
        .mapToObj(accuracy -> FakeCandidate.of(space, space.largest(), accuracy))
        .forEach(
            candidate ->
                assertThat(objective().value(candidate)).as("value of %s", candidate).isFinite());
  }
}
