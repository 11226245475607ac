package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.List;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.run.RetrainState.Retrained;
import org.supernet4j.runtime.storage.Checkpoints;
import org.supernet4j.runtime.storage.RunDirectory;

/**
 * Trains the finalists on their own and evaluates them: on test images for the report, on
 * validation images to find the winner.
 */
final class RetrainPhase implements RunPhase {
  private final Ranking ranking;
  private final TrainingSpecs specs;
  private final TrainingData data;
  private final SubnetTraining training;
  private final SubnetSource subnets;
  private final RetrainState state;
  private final Supernet supernet;
  private final EvaluationImages images;
  private final Objectives objectives;
  private final Candidates candidates;
  private final RunDirectory directory;
  private final RunEvents events;

  @Inject
  RetrainPhase(
      Ranking ranking,
      TrainingSpecs specs,
      TrainingData data,
      SubnetTraining training,
      SubnetSource subnets,
      RetrainState state,
      Supernet supernet,
      EvaluationImages images,
      Objectives objectives,
      Candidates candidates,
      RunDirectory directory,
      RunEvents events) {
    this.ranking = ranking;
    this.specs = specs;
    this.data = data;
    this.training = training;
    this.subnets = subnets;
    this.state = state;
    this.supernet = supernet;
    this.images = images;
    this.objectives = objectives;
    this.candidates = candidates;
    this.directory = directory;
    this.events = events;
  }

  @Override
  public Phase phase() {
    return Phase.RETRAIN;
  }

  @Override
  public long units() {
    return ranking.finalists().size() * specs.finalistSteps();
  }

  @Override
  public long done() {
    return state.all().size() * specs.finalistSteps();
  }

  @Override
  public boolean run() {
    List<Architecture> finalists = ranking.finalists();
    for (int number = 1; number <= finalists.size(); number++) {
      Architecture architecture = finalists.get(number - 1);
      if (state.find(architecture).isPresent()) {
        continue;
      }
      try (Subnet subnet = subnets.finalist(number, architecture)) {
        if (!train(number, architecture, subnet)) {
          return false;
        }
        evaluate(number, architecture, subnet);
      }
    }
    return true;
  }

  private boolean train(int number, Architecture architecture, Subnet subnet) {
    Checkpoints checkpoints = directory.finalist(number);
    try {
      return training.train(
          architecture, subnet, checkpoints, specs.finalistSteps(), data::ofFinalist);
    } catch (NonFiniteLossException fault) {
      String whose = "finalist " + architecture.id() + ": ";
      throw Divergence.of(fault, whose, directory, checkpoints, "retrain.learning-rate");
    }
  }

  private void evaluate(int number, Architecture architecture, Subnet subnet) {
    Measures onValidation = subnet.evaluate(List.of(), images.of(Split.VALIDATION));
    FinalistRetrained result =
        new FinalistRetrained(
            architecture,
            supernet.evaluate(architecture, images.calibration(), images.of(Split.TEST)),
            subnet.evaluate(List.of(), images.of(Split.TEST)),
            onValidation);
    double leadingValue =
        objectives.leadingValue(candidates.alone(architecture, subnet, onValidation));
    events.emit(result);
    state.add(new Retrained(number, result, leadingValue));
  }
}
