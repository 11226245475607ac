package org.supernet4j.api.task;

import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;

/** What the loss and the measures of a task look at. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskValues {
  /** The outputs of the network for each example, of the shape of {@link Task#outputs()}. */
  Expression output();

  /**
   * A field of each example.
   *
   * @param name of one of {@link Task#targets()}
   * @throws IllegalArgumentException if the task has no such target
   */
  Expression target(String name);
}
