package org.supernet4j.testkit;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineContext;
import org.supernet4j.api.engine.EngineFactory;

/** Makes {@link FakeEngine}s: {@code engine.type = fake} in a test's configuration. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(EngineFactory.class)
public final class FakeEngineFactory implements EngineFactory<NoSettings> {
  /** A factory. */
  public FakeEngineFactory() {}

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String description() {
    return "a small softmax regression in place of real networks, for tests";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Engine create(NoSettings config, EngineContext context) {
    return new FakeEngine();
  }
}
