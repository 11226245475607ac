package org.supernet4j.datasets.digits;

import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.testkit.DatasetContract;

class DigitsFactoryTest extends DatasetContract<DigitsSettings> {
  @Override
  protected DatasetFactory<DigitsSettings> factory() {
    return new DigitsFactory();
  }

  @Override
  protected DigitsSettings config() {
    return new DigitsSettings(40, 20, 30, 0.4, 5);
  }
}
