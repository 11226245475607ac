package org.supernet4j.searchspaces.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Initializer;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.Conventions;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SearchSpaceContract;

class AttentiveNasTest extends SearchSpaceContract<AttentiveNasSettings> {
  @Override
  protected SearchSpaceFactory<AttentiveNasSettings> factory() {
    return new AttentiveNasFactory();
  }

  @Override
  protected AttentiveNasSettings config() {
    return AttentiveNasSettings.standard();
  }

  private static List<String> layers(Network fixed) {
    return fixed.body().nodes().stream().map(Node::path).toList();
  }

  @Test
  void choicesAreThoseOfTheStages() {
    assertThat(space().choices().list().stream().map(Choice::name))
        .startsWith("resolution", "first-conv.width", "mb1.width", "mb1.depth", "mb1.kernel")
        .endsWith("mb7.width", "mb7.depth", "mb7.kernel", "mb7.expand", "last-conv.width")
        .hasSize(1 + 9 + 7 + 7 + 7);
  }

  @Test
  void sizeOfTheSpace() {
    BigInteger distinct = space().choices().combinations();
    assertThat(distinct).isEqualTo(new BigInteger("440301256704"));
  }

  @ParameterizedTest
  @CsvSource({
    "192, 16 16 24 32 64 112 192 216 1792, 1 3 3 3 3 3 1, 3333333, 1444466, 203389568",
    "224, 16 16 24 32 64 112 192 216 1984, 1 3 3 3 3 3 1, 3335353, 1444466, 279238816",
    "256, 16 16 24 32 64 112 192 216 1984, 1 3 3 4 3 5 1, 3335353, 1445466, 443530752",
    "288, 16 16 24 32 64 112 216 224 1984, 1 3 3 4 4 6 1, 3333353, 1465466, 709007232",
    "288, 24 24 32 40 72 128 216 224 1984, 2 5 6 6 8 8 2, 5555555, 1666666, 1939335808"
  })
  void publishedModelsCostWhatIsPublished(
      String resolution, String widths, String depths, String kernels, String expands, long macs) {
    Architecture architecture =
        AttentiveNasVectors.architecture(
            space().choices(),
            resolution,
            widths.split(" "),
            depths.split(" "),
            kernels.split(""),
            expands.split(""));

    assertThat(new CostModel(space().network()).cost(architecture).macs()).isEqualTo(macs);
  }

  @Test
  void extremesAreThePublishedOnes() {
    CostModel costs = new CostModel(space().network());

    Cost smallest = costs.cost(space().smallest());
    Cost largest = costs.cost(space().largest());

    assertThat(smallest.macs()).isEqualTo(203_389_568);
    assertThat(smallest.parameters()).isEqualTo(9_064_648 - 110_464);
    assertThat(largest.macs()).isEqualTo(1_939_335_808);
  }

  @Test
  void shortcutsConvolveOnlyWhereTheChannelsDiffer() {
    Network network = space().network();
    Architecture equal = space().smallest().with(space().choices().count() - 5, 0);

    assertThat(layers(network.at(equal)))
        .doesNotContain("mb1/1/shortcut/conv", "mb2/2/shortcut/conv")
        .contains("mb2/1/shortcut/conv", "mb4/1/shortcut/conv", "mb7/1/shortcut/conv");
    Architecture wide =
        space().choices().parse(equal.id().replace("mb6.width=192", "mb6.width=216"));
    assertThat(layers(network.at(wide))).doesNotContain("mb7/1/shortcut/conv");
  }

  @Test
  void everyBlockEndsWithANormThatBeginsAtZero() {
    Map<String, Initializer> initializers = new HashMap<>();
    for (Parameter parameter : space().network().parameters()) {
      initializers.put(parameter.name(), parameter.initializer());
    }

    assertThat(initializers.keySet().stream().filter(name -> name.endsWith("project/norm/scale")))
        .hasSize(37)
        .allSatisfy(
            name -> assertThat(initializers).containsEntry(name, new Initializer.Constant(0)));
    assertThat(initializers)
        .containsEntry("mb2/1/expand/norm/scale", new Initializer.Constant(1))
        .doesNotContainKey("mb1/1/expand/conv/kernel");
  }

  @Test
  void dropConnectGrowsWithThePositionWhereBlocksKeepTheShape() {
    Map<String, Double> rates = new HashMap<>();
    Network largest = space().network().at(space().largest());
    for (Node node : largest.body().nodes()) {
      if (node.layer() instanceof DropConnect drop) {
        rates.put(node.path().substring(0, 5), drop.rate());
      }
    }

    assertThat(rates)
        .containsOnlyKeys("mb6/2", "mb6/3", "mb6/4", "mb6/5", "mb6/6", "mb6/7", "mb6/8", "mb7/2")
        .containsEntry("mb6/2", 0.2 * 28 / 37)
        .containsEntry("mb7/2", 0.2 * 36 / 37);
  }

  @Test
  void imagesOfAnySizeAndColourAreRead() {
    for (int channels : new int[] {1, 3}) {
      DatasetInfo data = DatasetInfo.numbered("small", 28, 30, channels, 7);
      Network network = factory().create(config(), Contexts.space(data)).network();
      assertThat(network.classes()).isEqualTo(7);
      assertThat(network.input().channels().largest()).isEqualTo(channels);
    }
  }

  @Test
  void imagesOfTheOnlyResolutionAreNotResized() {
    AttentiveNasSettings config =
        new AttentiveNasSettings(List.of(224), Normalization.imageNet(), 0.2, 0.2);

    assertThat(factory().create(config, Contexts.space(data())).network().body().nodes())
        .noneMatch(node -> node.layer() instanceof Resize);
    assertThat(space().network().body().nodes())
        .filteredOn(node -> node.layer() instanceof Resize)
        .hasSize(1);
  }

  @Test
  void resolutionsAreChecked() {
    AttentiveNasSettings config =
        new AttentiveNasSettings(List.of(224, 224), Normalization.imageNet(), 0.2, 0.2);

    assertThatThrownBy(() -> factory().create(config, Contexts.space(data())))
        .hasMessageContaining("each once and none below 32, found [224, 224]");
  }

  @Test
  void bordersAreTheAuthors() {
    Conventions.stridesPadBothSides(space().network(), 1, 4);
    assertThat(Conventions.layers(space().network(), Pooling.class, pooling -> true))
        .hasSize(4)
        .allMatch(pooling -> pooling.padding() == Padding.SAME_LOWER && pooling.countsPadding());
    assertThat(Conventions.layers(space().network(), Resize.class, resize -> true))
        .allMatch(resize -> resize.method().equals(new Resize.Bicubic(-0.75)))
        .hasSize(1);
  }
}
