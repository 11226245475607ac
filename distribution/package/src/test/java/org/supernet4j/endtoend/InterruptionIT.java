package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.endtoend.Program.Outcome;

/** A run that is asked to stop keeps its state and can go on. */
@Timeout(300)
class InterruptionIT {
  private static final String[] LONG = {"training.steps=1000", "retrain.finalists=0"};

  @TempDir private Path folder;

  @Test
  void interruptedRunGoesOnWhereItStopped() throws IOException {
    Program program = new Program(folder);
    RunningProgram running = program.start(TinyRun.command(LONG));
    String run = running.awaitLine("run ");
    Metrics metrics = new Metrics(running.awaitLine("metrics "));
    ignoringProcessesOfBackgroundJobs(running);
    metrics.awaitSteps(1);

    running.signal("INT");
    Outcome stopped = running.finish();

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(130);
    assertThat(stopped.err()).contains("stopping:").doesNotContain("\tat ");
    String resume = Program.command() + " resume " + run;
    assertThat(stopped.out()).contains("  " + resume + "\n");

    Outcome resumed = program.shell(resume);

    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.out()).contains("goes on at step ");
    assertThat(resumed.err()).contains("train: 1,000 of 1,000 steps (100%)");
    assertThat(folder.resolve(run).resolve("model/1/saved_model.pb")).isNotEmptyFile();
  }

  @Test
  void terminationHasItsOwnExitCode() {
    RunningProgram running = new Program(folder).start(TinyRun.command(LONG));
    new Metrics(running.awaitLine("metrics ")).awaitSteps(1);

    running.signal("TERM");

    assertThat(running.finish().exitCode()).isEqualTo(143);
  }

  /** Ctrl-C does nothing to jobs that a shell started in the background, nor to their children. */
  private static void ignoringProcessesOfBackgroundJobs(RunningProgram running) throws IOException {
    boolean ignores = running.ignoresInterrupts();
    if (ignores) {
      running.destroy();
    }
    assumeThat(ignores).as("the tests were started with SIGINT ignored").isFalse();
  }
}
