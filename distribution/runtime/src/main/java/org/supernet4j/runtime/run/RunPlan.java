package org.supernet4j.runtime.run;

import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.supernet4j.api.report.Phase;
import org.supernet4j.runtime.config.RunConfig;

/**
 * What a run would be like: how large its space is and what its networks cost, what the search
 * allows, how much memory training needs and how long it would take. Costs and memory are computed
 * from the description of the space; times come from a few real steps and one real evaluation.
 *
 * @param run the run's name
 * @param space the search space's name
 * @param size how large the space is
 * @param drawn architectures drawn uniformly for {@code macs}, {@code parameters} and {@code
 *     acceptance}
 * @param macs multiply-adds for one image
 * @param parameters trainable values of a network alone
 * @param acceptance the share of drawn architectures that {@code search.constraints} allow, 0 to 1
 * @param batchSize images in a training step
 * @param memory what training the supernet holds
 * @param startMillis building the supernet and its first step, in milliseconds; empty where there
 *     are no steps
 * @param training steps of the supernet; the median of some at the beginning
 * @param search evaluations of subnets; a calibrated one of median multiply-adds
 * @param retraining steps of finalists on their own; of one of median multiply-adds
 * @param finetuning steps of the subnet that is fine-tuned; of one of median multiply-adds
 * @param notCounted phases of the run whose time is in none of these
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunPlan(
    String run,
    String space,
    SpaceSize size,
    int drawn,
    CostSpread macs,
    CostSpread parameters,
    double acceptance,
    int batchSize,
    MemoryEstimate memory,
    OptionalDouble startMillis,
    WorkEstimate training,
    WorkEstimate search,
    WorkEstimate retraining,
    WorkEstimate finetuning,
    List<Phase> notCounted) {
  public RunPlan {
    notCounted = List.copyOf(notCounted);
  }

  /**
   * Plans a run: makes its components, takes a few steps, evaluates a subnet, and leaves nothing
   * behind.
   *
   * @throws RunException if the run could not be begun, or a step or evaluation fails
   */
  public static RunPlan of(RunConfig config) {
    try (RunSession session = RunSession.open(config)) {
      Preflight.check(config, session.components(), config.run().directory());
      Preflight.warn(config, session.components());
      return new RunPlanner(session).plan();
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  /** Start and all work together, in milliseconds; empty where a part cannot be known. */
  public OptionalDouble totalMillis() {
    double total = startMillis.orElse(0);
    for (WorkEstimate work : List.of(training, search, retraining, finetuning)) {
      if (work.totalMillis().isEmpty()) {
        return OptionalDouble.empty();
      }
      total += work.totalMillis().getAsDouble();
    }
    return OptionalDouble.of(total);
  }
}
