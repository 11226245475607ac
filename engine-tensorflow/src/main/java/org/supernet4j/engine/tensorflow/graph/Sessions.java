package org.supernet4j.engine.tensorflow.graph;

import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.RunOptions;

/**
 * How graphs are run.
 *
 * @param lanes how many forward passes of a network may run at the same time
 * @param profile of training, where one is wanted
 * @param held the tensors of all networks
 */
public record Sessions(
    ConfigProto options, int lanes, Optional<OperationProfile> profile, HeldBytes held) {
  private static final RunOptions TRACED =
      RunOptions.newBuilder().setTraceLevel(RunOptions.TraceLevel.FULL_TRACE).build();

  /**
   * A session for the graph of one architecture, which TensorFlow's graph optimizers rewrite before
   * its first run.
   */
  public Session open(Graph graph) {
    return new Session(graph, options);
  }

  /**
   * A session for a graph that is fed its architecture. Optimizers bring nothing there, since sizes
   * are unknown until a run, and take half a minute for each set of outputs of a large space.
   */
  public Session openUnoptimized(Graph graph) {
    ConfigProto.Builder plain = options.toBuilder();
    plain.getGraphOptionsBuilder().getRewriteOptionsBuilder().setDisableMetaOptimizer(true);
    return new Session(graph, plain.build());
  }

  /** Runs, and traces where a profile is wanted. */
  public Result run(Session.Runner runner) {
    if (profile.isEmpty()) {
      return runner.run();
    }
    Result result = runner.setOptions(TRACED).runAndFetchMetadata();
    result.getMetadata().ifPresent(profile.get()::add);
    return result;
  }
}
