package org.supernet4j.api.sampler;

import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;

/**
 * A subnet to be trained in a step.
 *
 * @param architecture the subnet
 * @param role its place in the step; statistics are kept by role
 * @param guidance what it learns from
 * @param teacher whether its logits teach the draws after it
 * @param regularized whether dropout and drop-connect act on it
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Draw(
    Architecture architecture, Role role, Guidance guidance, boolean teacher, boolean regularized) {

  /** A subnet's place in a step. */
  public enum Role {
    /** The largest subnet of the space. */
    LARGEST,
    /** A subnet that a sampler picked. */
    SAMPLED,
    /** The smallest subnet of the space. */
    SMALLEST
  }

  /** What a subnet learns from. */
  public enum Guidance {
    /** The labels alone. */
    LABELS,
    /** The loss of the distiller, which may look at the teacher's logits and at the labels. */
    DISTILLER
  }

  /** A sampled student that learns from the distiller's loss, with regularisation. */
  public static Draw sampled(Architecture architecture) {
    return new Draw(architecture, Role.SAMPLED, Guidance.DISTILLER, false, true);
  }
}
