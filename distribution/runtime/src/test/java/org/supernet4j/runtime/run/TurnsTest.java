package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.CheckpointSaved;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.runtime.journal.file.JournalReader;
import org.supernet4j.testkit.FakeEngine;
import org.supernet4j.testkit.FakeSpaces;

/** What a sampler does between the steps of a training. */
class TurnsTest {
  private static final long STEPS = 18;
  private static final List<Long> STEPS_OF_TURNS =
      LongStream.rangeClosed(0, STEPS).filter(step -> step % 3 == 0).boxed().toList();

  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong(1_000_000_000);
  private boolean stopAfterTurns;
  private TestRuns started;

  /** What cannot be caught by those who expect faults. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  private static String[] overrides(String... others) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "space = operations",
                "sampler = differentiable",
                "training.checkpoint-seconds = 3",
                "retrain.finalists = 0"));
    all.addAll(List.of(others));
    return all.toArray(String[]::new);
  }

  @Test
  void derivativesByGatesFindTheBetterBranch() throws IOException {
    TestRuns runs = new TestRuns(folder, new FakeEngine());
    RunResult result = runs.run(overrides("training.epochs = 20"));

    try (DataInputStream state = new DataInputStream(new ByteArrayInputStream(sampler(result)))) {
      double skip = state.readDouble();
      double conv = state.readDouble();
      assertThat(conv).as("parameter of conv, which sees more of an image").isGreaterThan(skip + 1);
    }
    List<Double> shares = new ArrayList<>();
    runs.events(TurnFinished.class).forEach(turn -> shares.addAll(turn.figures().values()));
    assertThat(shares.get(shares.size() - 1)).isGreaterThan(0.73).isGreaterThan(shares.get(0));
  }

  private static byte[] sampler(RunResult result) throws IOException {
    Path states = result.directory().resolve("checkpoints/supernet");
    try (var all = Files.list(states)) {
      Path last = all.sorted().reduce((one, other) -> other).orElseThrow();
      return Files.readAllBytes(last.resolve("sampler"));
    }
  }

  @Test
  void turnsComeBeforeStepsAndAfterTheLastAndAreCounted() {
    TestRuns runs = new TestRuns(folder, new FakeEngine());
    RunResult result = runs.run(overrides());

    List<TurnFinished> turns = runs.events(TurnFinished.class);
    assertThat(turns.stream().map(TurnFinished::number))
        .isEqualTo(LongStream.range(0, 2L * STEPS_OF_TURNS.size()).boxed().toList());
    assertThat(turns.stream().map(TurnFinished::step).distinct()).isEqualTo(STEPS_OF_TURNS);
    List<TurnFinished> told =
        new JournalReader(FakeSpaces.withOperations().choices())
            .read(result.directory().resolve("journal.jsonl"))
            .events(TurnFinished.class);
    assertThat(told).isEqualTo(turns.stream().filter(turn -> turn.number() % 2 == 1).toList());
    assertThat(told).allSatisfy(turn -> assertThat(turn.figures()).containsOnlyKeys("share"));
  }

  /** The process dies in the middle of a turn: the sampler has read images and waits for a loss. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 9, 13, 14})
  void aRunThatIsKilledWithinATurnEndsInTheSameState(int measure) throws IOException {
    List<String> expected = state(work(new FakeEngine(), new ArrayList<>()));
    clock.set(1_000_000_000);
    List<RunEvent> events = new ArrayList<>();
    AtomicLong measures = new AtomicLong();
    Engine dying = dyingAt(measure, measures, new FakeEngine());
    assertThatThrownBy(() -> work(dying, events)).isInstanceOf(Crash.class);
    assertThat(measures.get()).isEqualTo(measure);

    assertThat(state(resume(dying, events))).isEqualTo(expected);
  }

  /** Stops between any two turns, and goes on; a checkpoint between two turns of a step counts. */
  @Test
  void aRunThatIsStoppedBetweenTurnsTakesEachOnce() throws IOException {
    List<RunEvent> undisturbed = new ArrayList<>();
    List<String> expected = state(work(new FakeEngine(), undisturbed));
    clock.set(1_000_000_000);
    List<RunEvent> events = new ArrayList<>();
    stopAfterTurns = true;
    RunResult result = work(new FakeEngine(), events);
    int runs = 1;
    for (; result.outcome() != RunOutcome.FINISHED; runs++) {
      result = resume(new FakeEngine(), events);
    }
    assertThat(runs).isGreaterThanOrEqualTo(2 * STEPS_OF_TURNS.size());
    assertThat(turns(events)).isEqualTo(turns(undisturbed));
    assertThat(state(result)).isEqualTo(expected);
    assertThat(
            events.stream()
                .filter(CheckpointSaved.class::isInstance)
                .map(event -> ((CheckpointSaved) event).file().getFileName().toString()))
        .contains("step-0000000003-turn-0000000001", "step-0000000018-turn-0000000002");
  }

  private static List<Object> turns(List<RunEvent> events) {
    return events.stream()
        .filter(TurnFinished.class::isInstance)
        .map(TurnFinished.class::cast)
        .<Object>map(turn -> List.of(turn.number(), turn.step(), turn.figures()))
        .toList();
  }

  private RunResult work(Engine engine, List<RunEvent> events) throws IOException {
    TestRuns runs = new TestRuns(Files.createTempDirectory(folder, "run"), engine);
    List<String> all = new ArrayList<>(List.of(overrides()));
    all.add("run.directory = \"" + runs.parent() + "\"");
    started = runs;
    return RunLauncher.start(
        runs.loader().load(runs.configuration().toString(), all), options(events));
  }

  private RunResult resume(Engine engine, List<RunEvent> events) {
    TestRuns again = new TestRuns(folder, engine);
    return RunLauncher.resume(started.files().get(0), again.loader(), List.of(), options(events));
  }

  private RunOptions options(List<RunEvent> events) {
    StopSignal stop = new StopSignal();
    InstantSource ticking = () -> Instant.ofEpochSecond(clock.getAndIncrement());
    return new RunOptions(
        List.of(
            event -> {
              events.add(event);
              if (stopAfterTurns && event instanceof TurnFinished) {
                stop.request();
              }
            }),
        stop,
        ticking);
  }

  private static List<String> state(RunResult result) throws IOException {
    Path last = result.directory().resolve("checkpoints/supernet/step-0000000018-turn-0000000002");
    List<String> contents = new ArrayList<>();
    for (String file : List.of("weights", "sampler", "turns")) {
      contents.add(file + " " + HexFormat.of().formatHex(Files.readAllBytes(last.resolve(file))));
    }
    return contents;
  }

  /** An engine whose process dies when a subnet is measured for the n-th time. */
  private static Engine dyingAt(int n, AtomicLong measures, Engine engine) {
    return intercepted(Engine.class, engine, n, measures);
  }

  private static <T> T intercepted(Class<T> type, T target, int n, AtomicLong measures) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("measure") && measures.incrementAndGet() == n) {
                throw new Crash();
              }
              try {
                Object result = method.invoke(target, arguments);
                return result instanceof Supernet supernet
                    ? intercepted(Supernet.class, supernet, n, measures)
                    : result;
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            }));
  }
}
