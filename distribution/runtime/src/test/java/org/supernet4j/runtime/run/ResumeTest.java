package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.report.RunEvent.RunFinished;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.storage.AtomicFiles;
import org.supernet4j.testkit.FakeEngine;

/** A run that is stopped anywhere and goes on gives bit for bit what an undisturbed one gives. */
class ResumeTest {
  /** Events of an undisturbed run; stops come within twice as many. */
  private static final int EVENTS = 70;

  private static Path folder;
  private static Outcome undisturbed;

  @BeforeContainer
  static void runUndisturbed() throws IOException {
    folder = Files.createTempDirectory("resume");
    undisturbed = outcome(List.of(), Disturbance.STOP);
    assertThat(undisturbed.happened()).hasSizeBetween(EVENTS / 2, EVENTS);
  }

  @AfterContainer
  static void delete() throws IOException {
    AtomicFiles.delete(folder);
  }

  @Property(tries = 12)
  void stoppedRunGoesOnAsIfNeverStopped(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = EVENTS) Integer> stops)
      throws IOException {
    assertThat(outcome(stops, Disturbance.STOP)).isEqualTo(undisturbed);
  }

  @Property(tries = 12)
  void crashedRunEndsInTheSameState(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = EVENTS) Integer> crashes)
      throws IOException {
    assertThat(outcome(crashes, Disturbance.CRASH).state()).isEqualTo(undisturbed.state());
  }

  /** What ends a process. */
  private enum Disturbance {
    STOP,
    CRASH
  }

  /** What cannot be caught by those who expect faults. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  /**
   * What a run comes to.
   *
   * @param happened all events with results, without times
   * @param state the final weights, evaluations and finalists
   */
  private record Outcome(List<Object> happened, List<String> state) {}

  private static Outcome outcome(List<Integer> disturbances, Disturbance kind) throws IOException {
    FakeEngine engine = new FakeEngine();
    TestRuns runs = new TestRuns(Files.createTempDirectory(folder, "run"), engine);
    List<RunEvent> events = new ArrayList<>();
    boolean finished = false;
    for (int next = 0; !finished; next++) {
      assertThat(next).as("processes that worked on the run").isLessThan(disturbances.size() + 2);
      int after = next < disturbances.size() ? disturbances.get(next) : Integer.MAX_VALUE;
      finished = proceed(runs, events, after, kind);
      assertThat(engine.tensorBytes()).isZero();
    }
    return new Outcome(results(events), state(runs.files().get(0)));
  }

  /**
   * Works on the run in one process.
   *
   * @param after how many events the process lives for
   * @return whether the run is finished
   */
  private static boolean proceed(
      TestRuns runs, List<RunEvent> events, int after, Disturbance kind) {
    StopSignal stop = new StopSignal();
    int disturbedAt = after == Integer.MAX_VALUE ? after : events.size() + after;
    RunListener listener =
        event -> {
          boolean isLast = event instanceof RunFinished || event instanceof RunEvent.RunFailed;
          events.add(event);
          if (events.size() == disturbedAt && !isLast) {
            disturb(stop, kind);
          }
        };
    RunOptions options = new RunOptions(List.of(listener), stop, ticking());
    try {
      if (runs.files().isEmpty()) {
        List<String> overrides =
            List.of("run.directory = \"" + runs.parent() + "\"", "training.checkpoint-seconds = 4");
        String configuration = runs.configuration().toString();
        return isFinished(RunLauncher.start(runs.loader().load(configuration, overrides), options));
      }
      return isFinished(RunLauncher.resume(runs.files().get(0), runs.loader(), List.of(), options));
    } catch (Crash expected) {
      assertThat(kind).isEqualTo(Disturbance.CRASH);
      return false;
    }
  }

  private static boolean isFinished(RunResult result) {
    return result.outcome() == RunOutcome.FINISHED;
  }

  private static void disturb(StopSignal stop, Disturbance kind) {
    if (kind == Disturbance.CRASH) {
      throw new Crash();
    }
    stop.request();
  }

  /** A clock on which a second goes by with each reading. */
  private static InstantSource ticking() {
    AtomicLong seconds = new AtomicLong(1_000_000_000);
    return () -> Instant.ofEpochSecond(seconds.getAndIncrement());
  }

  private static List<Object> results(List<RunEvent> events) {
    List<Object> results = new ArrayList<>();
    for (RunEvent event : events) {
      if (event instanceof StepFinished step) {
        results.add(List.of(step.feedback(), step.learningRate()));
      } else if (event instanceof CandidateEvaluated each) {
        results.add(List.of(each.number(), each.evaluation(), each.onFront()));
      } else if (event instanceof SubnetStepFinished step) {
        results.add(List.of(step.architecture(), step.step(), step.result()));
      } else if (event instanceof DynamicsMeasured || event instanceof FinalistRetrained) {
        results.add(event);
      }
    }
    return results;
  }

  private static List<String> state(Path directory) throws IOException {
    Path states = directory.resolve("checkpoints");
    List<String> contents = new ArrayList<>();
    for (String file :
        List.of(
            "supernet/step-0000000018/weights",
            "supernet/step-0000000018/sampler",
            "finalist-1/step-0000000006/weights",
            "finalist-2/step-0000000006/weights",
            "evaluations.jsonl",
            "finalists.jsonl",
            "searcher")) {
      byte[] bytes = Files.readAllBytes(states.resolve(file));
      contents.add(file + " " + HexFormat.of().formatHex(bytes));
    }
    contents.add(model(directory));
    return contents;
  }

  private static String model(Path directory) throws IOException {
    Path model = directory.resolve("model/1").resolve(FakeEngine.MODEL_FILE);
    return HexFormat.of().formatHex(Files.readAllBytes(model));
  }
}
