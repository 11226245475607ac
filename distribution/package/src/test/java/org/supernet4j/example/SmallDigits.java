package org.supernet4j.example;

import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.runtime.Supernet4J;
import org.supernet4j.runtime.run.RunResult;

/** Searches small networks that read digits and prints the best trade-offs. */
public class SmallDigits {
  public static void main(String[] arguments) {
    RunResult result =
        Supernet4J.configuration("quickstart")
            .with("training.steps", "2000")
            .listen(
                event -> {
                  if (event instanceof PhaseStarted phase) {
                    System.out.println(phase);
                  }
                })
            .run();
    for (Evaluation evaluation : result.paretoFront()) {
      System.out.println(evaluation.values() + " " + evaluation.architecture());
    }
  }
}
