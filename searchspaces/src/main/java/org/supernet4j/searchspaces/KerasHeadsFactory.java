package org.supernet4j.searchspaces;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.space.Size;

/**
 * The supernet of the Keras supernet tutorial on MNIST: one backbone and a choice among three heads
 * of the same form, each with weights of its own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class KerasHeadsFactory implements SearchSpaceFactory<NoSettings> {
  @Override
  public String name() {
    return "keras-heads";
  }

  @Override
  public String description() {
    return "One backbone with a choice of three heads on 28 x 28 images"
        + " (the Keras supernet tutorial).";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return Digits.typical();
  }

  @Override
  public SearchSpace create(NoSettings config, SearchSpaceContext context) {
    DatasetInfo data = context.data();
    Choice head = Choice.ofOperations("head", "head-1", "head-2", "head-3");
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(head), Digits.image(name(), data));
    int classes = data.classes().size();
    UnaryOperator<Features> layers =
        input ->
            input
                .then("hidden", Dense.of(64))
                .activation(ActivationFunction.RELU)
                .then("logits", Dense.of(classes));
    return new BlueprintSpace(
        name(),
        builder.build(
            KerasBackbone.of(builder.input(), Size.of(KerasBackbone.FILTERS))
                .choose(head, "head", List.of(layers, layers, layers))));
  }
}
