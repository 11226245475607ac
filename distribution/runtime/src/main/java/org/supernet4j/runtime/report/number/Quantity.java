package org.supernet4j.runtime.report.number;

import java.util.Locale;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Unit;

/** A kind of figure and how people read it: exactly in tables, briefly in headlines and charts. */
public enum Quantity {
  /** A share from 0 to 1, read as percent: 98.25%. */
  SHARE {
    @Override
    public String exact(double value) {
      return Decimals.fixed(value * 100, 2) + "%";
    }

    @Override
    public String brief(double value) {
      return exact(value);
    }

    @Override
    public String tick(double value, double step) {
      return Decimals.fixed(value * 100, Decimals.placesFor(step * 100)) + "%";
    }
  },

  /** A number of things: 19,482,112 or 19.5 M. */
  COUNT {
    @Override
    public String exact(double value) {
      return value == Math.rint(value)
          ? String.format(Locale.ROOT, "%,.0f", value)
          : Decimals.significant(value, 6);
    }

    @Override
    public String brief(double value) {
      return Decimals.prefixed(value);
    }

    @Override
    public String tick(double value, double step) {
      return Math.abs(value) < TEN_THOUSAND && step >= 1 ? exact(value) : brief(value);
    }
  },

  /** A time in milliseconds: 1.25 ms. */
  MILLIS {
    @Override
    public String exact(double value) {
      return Decimals.digits(value, 4) + " ms";
    }

    @Override
    public String brief(double value) {
      return exact(value);
    }

    @Override
    public String tick(double value, double step) {
      return PLAIN.tick(value, step) + " ms";
    }
  },

  /** Any other number: 0.1234. */
  PLAIN {
    @Override
    public String exact(double value) {
      return Decimals.significant(value, 4);
    }

    @Override
    public String brief(double value) {
      return Decimals.significant(value, 3);
    }

    @Override
    public String tick(double value, double step) {
      return Decimals.fixed(value, Decimals.placesFor(step));
    }
  };

  private static final double TEN_THOUSAND = 1e4;

  /** For tables: all digits that matter. */
  public abstract String exact(double value);

  /** For headlines and labels in charts. */
  public abstract String brief(double value);

  /**
   * For the axis of a chart.
   *
   * @param step the distance to the next figure on the axis
   */
  public abstract String tick(double value, double step);

  /** The kind of a measure. */
  public static Quantity of(Unit unit) {
    return unit == Unit.SHARE ? SHARE : PLAIN;
  }

  /** A measured value, briefly. */
  public static String brief(Measured measured) {
    return of(measured.unit()).brief(measured.value());
  }

  /** A measured value, exactly. */
  public static String exact(Measured measured) {
    return of(measured.unit()).exact(measured.value());
  }

  /** The kind of an objective, known by its name. */
  public static Quantity ofObjective(String name) {
    if (name.equals("accuracy") || name.endsWith("-accuracy")) {
      return SHARE;
    } else if (name.equals("macs") || name.equals("parameters") || name.equals("activations")) {
      return COUNT;
    }
    return name.endsWith("-ms") ? MILLIS : PLAIN;
  }
}
