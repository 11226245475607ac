package org.supernet4j.cli.progress;

/** Shows the progress of a run. Called on the run's thread. */
interface ProgressDisplay {
  /** A phase began. */
  void begin(ProgressState state);

  /** There is progress within the phase. */
  void update(ProgressState state);

  /** Something that deserves a line of its own. */
  void note(String line);

  /** The phase is over, complete or not. */
  void end(ProgressState state);
}
