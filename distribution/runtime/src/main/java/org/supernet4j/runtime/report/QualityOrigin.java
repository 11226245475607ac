package org.supernet4j.runtime.report;

/**
 * Where the qualities of a run's subnets come from, in full.
 *
 * @param source a supernet or a table
 * @param accuracy which of a table's accuracies they are, such as {@code test-accuracy after 50
 *     epochs}; empty of a supernet
 */
public record QualityOrigin(QualitySource source, String accuracy) {
  /** The qualities of a supernet's subnets. */
  public static final QualityOrigin SUPERNET = new QualityOrigin(QualitySource.SUPERNET, "");

  /** An accuracy in a table. */
  public static QualityOrigin table(String accuracy) {
    return new QualityOrigin(QualitySource.TABLE, accuracy);
  }
}
