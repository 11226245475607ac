package org.supernet4j.api.sampler;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What a training step gave.
 *
 * @param step the number of the step, from 0
 * @param images images in the batch
 * @param results one for each draw of the plan, in its order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StepFeedback(long step, int images, List<DrawResult> results) {
  public StepFeedback {
    results = List.copyOf(results);
  }
}
