package org.supernet4j.api.engine;

import org.apiguardian.api.API;

/** A loss that is infinite or not a number; the weights are those from before the step. */
@API(status = API.Status.STABLE, since = "0.1")
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
    super(
        "the loss became "
            + loss
            + " at step "
            + step
            + (architecture.isEmpty() ? "" : " for architecture " + architecture)
            + "; lower training.learning-rate, clip gradients (training.clipping) or check the data");
    this.step = step;
    this.architecture = architecture;
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
