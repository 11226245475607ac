package org.supernet4j.searchspaces.nasbenchmacro;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.IndependentSpace;

/** The chains of mobile blocks of NAS-Bench-Macro (Su et al., 2021). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class NasBenchMacroFactory implements SearchSpaceFactory<NoSettings> {
  /** The least extent that three halvings leave something of. */
  private static final int LEAST_EXTENT = 8;

  @Override
  public String name() {
    return "nas-bench-macro";
  }

  @Override
  public String description() {
    return "Eight layers in a row, each a shortcut or one of two inverted bottlenecks: 6561"
        + " networks (NAS-Bench-Macro, Su et al., 2021).";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("cifar-10", 32, 32, 3, 10);
  }

  @Override
  public SearchSpace create(NoSettings config, SearchSpaceContext context) {
    DatasetInfo data = context.data();
    if (data.height() < LEAST_EXTENT || data.width() < LEAST_EXTENT) {
      throw new IllegalArgumentException(
          "search space '"
              + name()
              + "' halves images three times and takes those of "
              + LEAST_EXTENT
              + " x "
              + LEAST_EXTENT
              + " or more, found "
              + data.height()
              + " x "
              + data.width()
              + "; use a data set of larger images");
    }
    return new IndependentSpace(name(), NasBenchMacroNetwork.build(data));
  }
}
