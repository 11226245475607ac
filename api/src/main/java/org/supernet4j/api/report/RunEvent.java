package org.supernet4j.api.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/** Something that happened in a run. Times are in milliseconds. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface RunEvent {

  /**
   * A run began or goes on.
   *
   * @param name the run's name
   * @param directory where its files lie
   * @param metricsAddress where metrics are scraped, empty where they are off
   * @param resumedAtStep the training step it goes on from; 0 for a new run
   * @param objective the name of the objective that leads the search
   * @param direction whether more or less of it is better
   */
  record RunStarted(
      String name,
      Path directory,
      String metricsAddress,
      long resumedAtStep,
      String objective,
      Direction direction)
      implements RunEvent {}

  /**
   * A phase began.
   *
   * @param done steps or evaluations that an earlier process did
   * @param units steps or evaluations it has at most; 0 where it cannot be known
   */
  record PhaseStarted(Phase phase, long done, long units) implements RunEvent {}

  /** A phase is complete. */
  record PhaseFinished(Phase phase, double millis) implements RunEvent {}

  /** The supernet took a step. */
  record StepFinished(StepFeedback feedback, double learningRate, double millis)
      implements RunEvent {}

  /** A subnet was looked at during training, on a part of the validation examples. */
  record DynamicsMeasured(long step, Architecture architecture, Measures measures)
      implements RunEvent {}

  /**
   * A predictor was fitted during training, and asked about evaluated subnets that it had not seen.
   * Correlations are those of predicted and measured values of the leading measure, not a number
   * where either is constant or there are fewer than three subnets.
   *
   * @param step the step it was fitted in, from 0
   * @param learntFrom evaluated subnets that it learnt from
   * @param heldOut evaluated subnets that it had not seen
   * @param kendall rank correlation tau-b
   * @param spearman rank correlation
   */
  record PredictorChecked(long step, int learntFrom, int heldOut, double kendall, double spearman)
      implements RunEvent {}

  /**
   * Hidden channels of the supernet were put in order of importance.
   *
   * @param step the step before which, from 0
   * @param choices the names of the choices that decide how many of them are in use
   * @param moved how many channels have a new place
   */
  record ChannelsSorted(long step, List<String> choices, int moved) implements RunEvent {
    public ChannelsSorted {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The sampler took a turn between training steps.
   *
   * @param number of the turn among all of the training, from 0
   * @param step the step before which, from 0
   * @param figures what the sampler reported of it, by name
   */
  record TurnFinished(long number, long step, SortedMap<String, Double> figures, double millis)
      implements RunEvent {
    public TurnFinished {
      figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
  }

  /** A checkpoint was written that a run can be resumed from. */
  record CheckpointSaved(long step, Path file) implements RunEvent {}

  /**
   * A subnet was evaluated in the search.
   *
   * @param number evaluations so far, this one included
   * @param fidelity what the evaluation was given, such as epochs; 0 for one in full
   * @param onFront whether it was on the Pareto front of the evaluations in full then
   */
  record CandidateEvaluated(
      long number, Evaluation evaluation, int fidelity, boolean onFront, double millis)
      implements RunEvent {
    /** Whether it was an evaluation in full. */
    public boolean isFull() {
      return fidelity == 0;
    }
  }

  /** A subnet on its own took a step: a finalist, or the subnet that is fine-tuned. */
  record SubnetStepFinished(
      Architecture architecture, long step, long steps, BatchResult result, double millis)
      implements RunEvent {}

  /**
   * A finalist was trained on its own and evaluated. The winner is chosen by its quality on the
   * validation images; test images only report.
   *
   * @param inSupernet with the supernet's weights, on test images
   * @param alone trained alone or fine-tuned, on test images
   * @param aloneOnValidation trained alone or fine-tuned, on the search's validation images
   */
  record FinalistRetrained(
      Architecture architecture, Measures inSupernet, Measures alone, Measures aloneOnValidation)
      implements RunEvent {}

  /**
   * A model was written for serving, opened again and found equal.
   *
   * @param largestDifference of any logit between the model and the subnet
   */
  record ModelExported(Architecture architecture, Path directory, double largestDifference)
      implements RunEvent {}

  /**
   * A subnet of a complete run is to be fine-tuned, or its fine-tuning goes on.
   *
   * @param settings texts {@code key=value} that ask for it, beside the run's configuration
   */
  record FinetuningStarted(List<String> settings) implements RunEvent {
    public FinetuningStarted {
      settings = List.copyOf(settings);
    }
  }

  /**
   * A subnet was fine-tuned, evaluated on test images and written for serving.
   *
   * @param name of the fine-tuning, which names its folder
   * @param dataset the name of the data set that it was tuned on
   * @param fresh the names of its parameters that began with fresh values
   * @param before with the inherited weights
   * @param after at the end
   * @param model the folder of the model
   */
  record SubnetFinetuned(
      String name,
      Architecture architecture,
      String dataset,
      List<String> fresh,
      Measures before,
      Measures after,
      Path model)
      implements RunEvent {
    public SubnetFinetuned {
      fresh = List.copyOf(fresh);
    }
  }

  /** The run is complete; these files are its results. */
  record RunFinished(List<Path> artefacts, double millis) implements RunEvent {
    public RunFinished {
      artefacts = List.copyOf(artefacts);
    }
  }

  /** The run was asked to stop and saved its state. */
  record RunInterrupted(Phase phase) implements RunEvent {}

  /** The run ended with an error. */
  record RunFailed(Phase phase, String message) implements RunEvent {}
}
