package org.supernet4j.runtime.plugin;

import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/** Sampler and distiller factories, well-made and broken ones, that tests name as providers. */
final class Factories {
  private Factories() {}

  /** What the sampler factories have in common; none is ever asked for a sampler. */
  abstract static class Named implements SamplerFactory<NoSettings> {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String description() {
      return "a sampler of a test";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Sampler create(NoSettings config, SamplerContext context) {
      throw new UnsupportedOperationException("not for use");
    }
  }

  /** Well-made. */
  public static final class Even extends Named {
    public Even() {
      super("even");
    }
  }

  /** Well-made. */
  public static final class Odd extends Named {
    public Odd() {
      super("odd");
    }
  }

  /** Has the name of {@link Even}. */
  public static final class OtherEven extends Named {
    public OtherEven() {
      super("even");
    }
  }

  /** Its constructor fails. */
  public static final class FailingConstructor extends Named {
    public FailingConstructor() {
      super("failing");
      throw new IllegalStateException("no device");
    }
  }

  /** Its static initializer fails. */
  public static final class FailingClass extends Named {
    static final int VALUE = Integer.parseInt("not a number");

    public FailingClass() {
      super("failing-class" + VALUE);
    }
  }

  /** Has a name that configurations cannot write. */
  public static final class BadlyNamed extends Named {
    public BadlyNamed() {
      super("Badly Named");
    }
  }

  /** Fails when asked for its name. */
  public static final class Nameless extends Named {
    public Nameless() {
      super("nameless");
    }

    @Override
    public String name() {
      throw new IllegalStateException("forgot it");
    }
  }

  /** No sampler. */
  public static final class Labels implements DistillerFactory<NoSettings> {
    @Override
    public String name() {
      return "labels";
    }

    @Override
    public String description() {
      return "a distiller of a test";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Distiller create(NoSettings config, DistillerContext context) {
      throw new UnsupportedOperationException("not for use");
    }
  }
}
