package org.supernet4j.marks;

import java.util.List;
import org.apiguardian.api.API;

/** Types that keep to the rule of marks or break it, each in one way. */
final class Fixtures {
  private Fixtures() {}

  @API(status = API.Status.EXPERIMENTAL)
  public interface MayChange {}

  @API(status = API.Status.STABLE)
  public interface Returns {
    MayChange get();
  }

  @API(status = API.Status.STABLE)
  public interface Takes {
    void set(MayChange value);
  }

  @API(status = API.Status.STABLE)
  public interface TakesMany {
    void set(List<? extends MayChange> values);
  }

  @API(status = API.Status.STABLE)
  public interface Extends extends MayChange {}

  @API(status = API.Status.STABLE)
  public static class Holds {
    protected MayChange held;
  }

  @API(status = API.Status.STABLE)
  public record Component(MayChange part) {}

  @API(status = API.Status.STABLE)
  public static class Sound {
    private MayChange hidden;

    public String name() {
      return String.valueOf(hidden);
    }

    @API(status = API.Status.EXPERIMENTAL)
    public MayChange hidden() {
      return hidden;
    }
  }
}
