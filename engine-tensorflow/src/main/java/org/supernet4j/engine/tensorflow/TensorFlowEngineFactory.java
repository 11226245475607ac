package org.supernet4j.engine.tensorflow;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineContext;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.engine.tensorflow.graph.OperationProfile;

/** Makes the TensorFlow engine. */
@AutoService(EngineFactory.class)
@SuppressWarnings("rawtypes")
public final class TensorFlowEngineFactory implements EngineFactory<TensorFlowSettings> {
  @Override
  public String name() {
    return "tensorflow";
  }

  @Override
  public String description() {
    return "TensorFlow Java: one graph for all subnets, on CPU or GPU";
  }

  @Override
  public Class<TensorFlowSettings> configType() {
    return TensorFlowSettings.class;
  }

  @Override
  public Engine create(TensorFlowSettings config, EngineContext context) {
    return create(config, Optional.empty());
  }

  /**
   * An engine whose training steps are measured operation by operation.
   *
   * @param profile gathers what the steps of all its networks take
   */
  public Engine profiled(TensorFlowSettings config, OperationProfile profile) {
    return create(config, Optional.of(profile));
  }

  private static Engine create(TensorFlowSettings config, Optional<OperationProfile> profile) {
    try {
      return new TensorFlowEngine(config, profile);
    } catch (LinkageError fault) {
      throw new EngineException(
          "TensorFlow's native library cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ": "
              + fault.getMessage()
              + "; supported are linux-x86_64, linux-arm64 and macosx-arm64",
          fault);
    }
  }
}
