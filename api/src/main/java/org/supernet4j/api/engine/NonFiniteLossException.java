package org.supernet4j.api.engine;

import org.apiguardian.api.API;

/**
 * A loss, or a gradient of it, that is infinite or not a number; weights, statistics and the
 * optimizer's state are those from before the step.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NonFiniteLossException extends EngineException {
  private static final long serialVersionUID = 1;

  private final long step;
  private final String architecture;

  /**
   * A loss that is not finite.
   *
   * @param step the step, from 0
   * @param architecture the id of the architecture, empty for a network without choices
   * @param loss the loss
   */
  public NonFiniteLossException(long step, String architecture, double loss) {
    this("the loss became " + loss, step, architecture);
  }

  private NonFiniteLossException(String what, long step, String architecture) {
    super(
        what
            + " at step "
            + step
            + (architecture.isEmpty() ? "" : " for architecture " + architecture)
            + "; lower training.learning-rate, clip gradients (training.clipping) or check the data");
    this.step = step;
    this.architecture = architecture;
  }

  /**
   * A gradient that is not finite, though the loss is.
   *
   * @param step the step, from 0
   * @param architectures the ids of the architectures of the step, empty for a network without
   *     choices
   */
  public static NonFiniteLossException ofGradient(long step, String architectures) {
    return new NonFiniteLossException(
        "a gradient of the loss is infinite or not a number", step, architectures);
  }

  /** The step, from 0, that was not taken. */
  public long step() {
    return step;
  }

  /** The id of the architecture; empty for a network without choices. */
  public String architecture() {
    return architecture;
  }
}
