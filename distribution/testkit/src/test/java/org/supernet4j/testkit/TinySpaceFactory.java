package org.supernet4j.testkit;

import com.google.auto.service.AutoService;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;

/** Makes one of the small spaces of this test kit. */
@SuppressWarnings("rawtypes")
@AutoService(SearchSpaceFactory.class)
public class TinySpaceFactory implements SearchSpaceFactory<NoSettings> {
  @Override
  public String name() {
    return "fake-tiny";
  }

  @Override
  public String description() {
    return "two widths and two kernels";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("toy", 8, 8, 1, FakeSpaces.CLASSES);
  }

  @Override
  public SearchSpace create(NoSettings config, SearchSpaceContext context) {
    return FakeSpaces.tiny();
  }
}
