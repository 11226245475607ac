package org.supernet4j.runtime.run;

import java.util.List;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.searcher.Trial;

/** Makes of what a searcher asks for a subnet that objectives can evaluate. */
interface Evaluator {
  /**
   * What an evaluation may be given, such as epochs, ascending; the last one is an evaluation in
   * full; empty where there are only evaluations in full.
   */
  List<Integer> fidelities();

  /**
   * The subnet of a trial.
   *
   * @param trial of one of the fidelities, or in full
   * @param number evaluations of the run so far, this one included
   */
  Candidate candidate(Trial trial, long number);
}
