package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.runtime.plugin.Kind;

class ResolvedConfigTest {
  @Property
  void bindsBackToAnEqualRecord(@ForAll("records") Everything config) {
    String hocon = ResolvedConfig.render(config);
    String json = ResolvedConfig.json(config).toString();

    assertThat(Binds.everything(hocon)).as(hocon).isEqualTo(config);
    assertThat(Binds.everything(json)).as(json).isEqualTo(config);
  }

  @Example
  void aRunBindsBackToAnEqualRun() {
    ConfigBinder binder = new ConfigBinder(Binds.COMPONENTS);
    RunConfig config =
        binder.bind(
            RunConfig.class,
            Binds.parse(
                "dataset = digits, space = small, training.steps = 5, retrain.learning-rate = 0.1",
                "training.schedule { type = step, epochs = [1, 2] }",
                "sampler { type = wrapping, inner = greedy }"),
            "test");

    assertThat(binder.bind(RunConfig.class, Binds.parse(ResolvedConfig.render(config)), "test"))
        .isEqualTo(config);
  }

  @Example
  void isWrittenForPeople() {
    Everything config =
        Binds.everything(
            "name = \"null\", shapes = [square], weights = [1], limit = 6, sampler = uniform");

    assertThat(ResolvedConfig.render(config))
        .isEqualTo(
            """
            count = 3
            total = 10
            rate = 0.5
            enabled = true
            name = "null"
            folder = here
            mode = very-fast
            inner {
              low = 0
              high = 1
            }
            shape {
              type = square
              side = 1.0
            }
            sampler {
              type = uniform
            }
            limit = 6
            weights = [
              1.0
            ]
            samplers = []
            shapes = [
              {
                type = square
                side = 1.0
              }
            ]
            """);
  }

  @Provide
  Arbitrary<Everything> records() {
    Arbitrary<Integer> count = Arbitraries.integers().between(1, 100);
    Arbitrary<Long> total = Arbitraries.longs().between(-(long) 1e18, Long.MAX_VALUE);
    Arbitrary<Double> rate = Arbitraries.doubles().greaterOrEqual(0);
    Arbitrary<String> name = Arbitraries.strings();
    Arbitrary<Everything.Shape> shape = shapes();
    Arbitrary<Component<SamplerFactory<?>>> sampler = samplers();
    return Combinators.combine(
            count, total, rate, name, shape, sampler, sampler.list().ofMaxSize(3))
        .flatAs(
            (c, t, r, n, s, one, several) ->
                Combinators.combine(
                        Arbitraries.of(Everything.Mode.values()),
                        Arbitraries.integers().greaterOrEqual(5).optional(),
                        rate.list().ofMaxSize(4),
                        shape.list().ofMaxSize(3))
                    .as(
                        (mode, limit, weights, shapes) ->
                            new Everything(
                                c,
                                t,
                                r,
                                limit.isPresent(),
                                n,
                                Path.of("some", "folder " + c),
                                mode,
                                new Everything.Inner(-c, c),
                                s,
                                one,
                                limit,
                                several.stream().findFirst(),
                                weights,
                                several,
                                shapes)));
  }

  private static Arbitrary<Everything.Shape> shapes() {
    return Arbitraries.doubles()
        .greaterOrEqual(0)
        .flatMap(
            size ->
                Arbitraries.of(new Everything.Square(size), new Everything.PerfectCircle(size)));
  }

  private static Arbitrary<Component<SamplerFactory<?>>> samplers() {
    Arbitrary<Component<SamplerFactory<?>>> greedy =
        Combinators.combine(
                Arbitraries.doubles().between(0, 1), Arbitraries.integers().greaterOrEqual(0))
            .as((epsilon, warmup) -> sampler("greedy", new FakeComponents.Greedy(epsilon, warmup)));
    Arbitrary<Component<SamplerFactory<?>>> plain =
        Arbitraries.of(List.of(sampler("uniform", new NoSettings())));
    Arbitrary<Component<SamplerFactory<?>>> wrapping =
        greedy.map(inner -> sampler("wrapping", new FakeComponents.Wrapping(inner, 3)));
    return Arbitraries.oneOf(greedy, plain, wrapping);
  }

  private static Component<SamplerFactory<?>> sampler(String name, Record config) {
    Optional<SamplerFactory<?>> factory =
        Binds.COMPONENTS
            .find(Kind.SAMPLER, name)
            .map(component -> (SamplerFactory<?>) component.factory());
    return new Component<>(factory.orElseThrow(), config);
  }
}
