package org.supernet4j.searchspaces.nasbench201;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.IndependentSpace;

/** The topology space of NAS-Bench-201 (Dong and Yang, 2020). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class NasBench201Factory implements SearchSpaceFactory<NasBench201Settings> {
  /** The least extent that two halvings leave something of. */
  private static final int LEAST_EXTENT = 4;

  @Override
  public String name() {
    return "nas-bench-201";
  }

  @Override
  public String description() {
    return "Cells of 4 nodes and 6 edges, each edge one of 5 operations: 15625 networks"
        + " (NAS-Bench-201, Dong and Yang, 2020).";
  }

  @Override
  public Class<NasBench201Settings> configType() {
    return NasBench201Settings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("cifar-10", 32, 32, 3, 10);
  }

  @Override
  public SearchSpace create(NasBench201Settings config, SearchSpaceContext context) {
    DatasetInfo data = context.data();
    if (data.height() < LEAST_EXTENT || data.width() < LEAST_EXTENT) {
      throw new IllegalArgumentException(
          "search space '"
              + name()
              + "' halves images twice and takes those of "
              + LEAST_EXTENT
              + " x "
              + LEAST_EXTENT
              + " or more, found "
              + data.height()
              + " x "
              + data.width()
              + "; use a data set of larger images");
    }
    return new IndependentSpace(name(), new NasBench201Network(config).build(data));
  }
}
