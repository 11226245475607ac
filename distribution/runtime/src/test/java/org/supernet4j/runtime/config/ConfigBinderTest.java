package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.runtime.plugin.Kind;

class ConfigBinderTest {
  @Test
  void takesDefaultsWhereNothingIsGiven() {
    Everything bound = Binds.everything("");

    assertThat(bound.count()).isEqualTo(3);
    assertThat(bound.total()).isEqualTo(10);
    assertThat(bound.rate()).isEqualTo(0.5);
    assertThat(bound.enabled()).isTrue();
    assertThat(bound.name()).isEqualTo("no name");
    assertThat(bound.folder()).isEqualTo(Path.of("here"));
    assertThat(bound.mode()).isEqualTo(Everything.Mode.VERY_FAST);
    assertThat(bound.inner()).isEqualTo(new Everything.Inner(0, 1));
    assertThat(bound.shape()).isEqualTo(new Everything.Square(1));
    assertThat(bound.sampler().config()).isEqualTo(new FakeComponents.Greedy(0.2, 100));
    assertThat(bound.limit()).isEmpty();
    assertThat(bound.second()).isEmpty();
    assertThat(bound.weights()).isEmpty();
  }

  @Test
  void takesWhatIsGiven() {
    Everything bound =
        Binds.everything(
            "count = 7, total = 9007199254740993, rate = 1e-3, enabled = false, name = a b",
            "folder = /some/where, mode = slow, inner { low = -1 }, limit = 5",
            "shape { type = perfect-circle, radius = 2 }",
            "weights = [1, 2.5]",
            "shapes = [square, {type = perfect-circle, radius = 1}]");

    assertThat(bound.count()).isEqualTo(7);
    assertThat(bound.total()).isEqualTo(9007199254740993L);
    assertThat(bound.rate()).isEqualTo(0.001);
    assertThat(bound.enabled()).isFalse();
    assertThat(bound.name()).isEqualTo("a b");
    assertThat(bound.folder()).isEqualTo(Path.of("/some/where"));
    assertThat(bound.mode()).isEqualTo(Everything.Mode.SLOW);
    assertThat(bound.inner()).isEqualTo(new Everything.Inner(-1, 1));
    assertThat(bound.limit()).hasValue(5);
    assertThat(bound.shape()).isEqualTo(new Everything.PerfectCircle(2));
    assertThat(bound.weights()).containsExactly(1.0, 2.5);
    assertThat(bound.shapes())
        .containsExactly(new Everything.Square(1), new Everything.PerfectCircle(1));
  }

  @Test
  void nullStandsForTheDefault() {
    Everything bound = Binds.everything("count = null, limit = null, sampler = null");

    assertThat(bound).isEqualTo(Binds.everything(""));
  }

  @Test
  void looksComponentsUpByType() {
    Component<?> sampler = Binds.everything("sampler { type = expert, gamma = 1 }").sampler();

    assertThat(sampler.factory().name()).isEqualTo("expert");
    assertThat(sampler.config()).isEqualTo(new FakeComponents.Expert(1));
  }

  @Test
  void aTextIsShortForABlockWithThatType() {
    Everything bound = Binds.everything("sampler = expert, second = uniform, samplers = [greedy]");

    assertThat(bound.sampler().config()).isEqualTo(new FakeComponents.Expert(0.1));
    assertThat(bound.second().map(Component::config)).hasValue(new NoSettings());
    assertThat(bound.samplers())
        .singleElement()
        .isEqualTo(Binds.everything("sampler = greedy").sampler());
  }

  @Test
  void aBlockWithoutTypeHasTheTypeOfTheDefault() {
    Everything bound = Binds.everything("sampler.epsilon = 0.9, shape.side = 4");

    assertThat(bound.sampler().config()).isEqualTo(new FakeComponents.Greedy(0.9, 100));
    assertThat(bound.shape()).isEqualTo(new Everything.Square(4));
  }

  @Test
  void nestsComponents() {
    Component<?> outer =
        Binds.everything("sampler { type = wrapping, inner { type = greedy, warmup = 1 } }")
            .sampler();

    FakeComponents.Wrapping config = (FakeComponents.Wrapping) outer.config();
    assertThat(config.inner().config()).isEqualTo(new FakeComponents.Greedy(0.2, 1));
    assertThat(config.times()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"\"12\", 12", "1e1, 10", "12.0, 12", "012, 12"})
  void wholeNumbersMayBeWrittenInSeveralWays(String written, int expected) {
    assertThat(Binds.everything("count = " + written).count()).isEqualTo(expected);
  }

  @Test
  void aNumberMayBeAText() {
    assertThat(Binds.everything("name = 007").name()).isEqualTo("007");
    assertThat(Binds.everything("enabled = \"false\"").enabled()).isFalse();
  }

  @Test
  void bindsOneComponentAlone() {
    Component<?> component =
        new ConfigLoader(Binds.COMPONENTS)
            .component(Kind.SAMPLER, "greedy", List.of("epsilon=0.5"));

    assertThat(component.config()).isEqualTo(new FakeComponents.Greedy(0.5, 100));
    assertThat(component.factory().name()).isEqualTo("greedy");
  }

  @Test
  void oneComponentAloneReportsAllItsFaults() {
    assertThatThrownBy(
            () ->
                new ConfigLoader(Binds.COMPONENTS)
                    .component(
                        Kind.SAMPLER, "greedy", List.of("epsilon=2", "x", "warmup=${NO_SUCH}")))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("-D x")
        .hasMessageContaining("NO_SUCH");
    assertThatThrownBy(
            () -> new ConfigLoader(Binds.COMPONENTS).component(Kind.SAMPLER, "gredy", List.of()))
        .hasMessage(
            """
            configuration gredy: 1 fault
            command line: type = gredy
              unknown sampler; did you mean greedy?
              allowed: expert, greedy, uniform, wrapping""");
  }
}
