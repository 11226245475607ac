package org.supernet4j.engine.tensorflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supernet4j.api.engine.Capability;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.engine.tensorflow.graph.HeldBytes;
import org.supernet4j.engine.tensorflow.graph.OperationProfile;
import org.supernet4j.engine.tensorflow.graph.Sessions;
import org.supernet4j.engine.tensorflow.store.SavedModelClassifier;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TInt32;

/** Builds networks as TensorFlow graphs. */
public final class TensorFlowEngine implements Engine {
  private final Sessions sessions;

  TensorFlowEngine(TensorFlowSettings settings, Optional<OperationProfile> profile) {
    ConfigProto options =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(settings.intraOpThreads())
            .setInterOpParallelismThreads(settings.interOpThreads())
            .build();
    this.sessions = new Sessions(options, settings.lanes(), profile, new HeldBytes());
    TensorFlow.version();
    NativeLog.openFirstSession(System.getenv());
  }

  @Override
  public String description() {
    return "TensorFlow " + TensorFlow.version() + " on " + device();
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(
        Capability.GATES,
        Capability.PROBES,
        Capability.WEIGHT_GRADIENTS,
        Capability.WEIGHTS,
        Capability.CHANNEL_SORTING);
  }

  /** The kind of device that TensorFlow puts operations on. */
  private String device() {
    List<String> kinds = List.of("GPU", "CPU");
    try (Graph graph = new Graph();
        Session session = sessions.open(graph);
        Result result = session.runner().fetch(Ops.create(graph).deviceIndex(kinds)).run()) {
      int kind = ((TInt32) result.get(0)).getInt();
      return kind < kinds.size() ? kinds.get(kind) : "another device";
    }
  }

  @Override
  public Supernet supernet(Network network, TrainingSpec spec) {
    return TensorFlowSupernet.fresh(network, spec, sessions);
  }

  @Override
  public Subnet subnet(Network network, TrainingSpec spec) {
    if (network.choices().count() > 0) {
      throw new IllegalArgumentException(
          "a subnet's network has no choices, found "
              + network.choices()
              + "; take network.at(architecture)");
    }
    return new TensorFlowSubnet(TensorFlowSupernet.fresh(network, spec, sessions));
  }

  @Override
  public Classifier open(Path directory) {
    return SavedModelClassifier.open(directory, sessions.options());
  }

  @Override
  public long tensorBytes() {
    return sessions.held().now();
  }
}
