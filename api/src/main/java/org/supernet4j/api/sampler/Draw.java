package org.supernet4j.api.sampler;

import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Gates;

/**
 * A subnet to be trained in a step.
 *
 * @param architecture the subnet
 * @param role its place in the step; statistics are kept by role
 * @param guidance what it learns from
 * @param teacher whether its logits teach the draws after it
 * @param regularized whether dropout and drop-connect act on it
 * @param gates weights on options of some choices, in place of the options that the architecture
 *     takes there; needs {@link org.supernet4j.api.engine.Capability#GATES}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Draw(
    Architecture architecture,
    Role role,
    Guidance guidance,
    boolean teacher,
    boolean regularized,
    Gates gates) {

  /** A subnet without gates. */
  public Draw(
      Architecture architecture,
      Role role,
      Guidance guidance,
      boolean teacher,
      boolean regularized) {
    this(architecture, role, guidance, teacher, regularized, Gates.none());
  }

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

  /** The same with other gates. */
  public Draw withGates(Gates others) {
    return new Draw(architecture, role, guidance, teacher, regularized, others);
  }
}
