package org.supernet4j.testkit;

import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.engine.EngineFactory;

class FakeEngineFactoryTest extends FactoryContract<NoSettings, EngineFactory<NoSettings>> {
  @Override
  protected EngineFactory<NoSettings> factory() {
    return new FakeEngineFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Override
  protected Class<?> kind() {
    return EngineFactory.class;
  }
}
