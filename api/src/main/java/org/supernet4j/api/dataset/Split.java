package org.supernet4j.api.dataset;

import org.apiguardian.api.API;

/** The parts of a data set. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Split {
  /** Trains weights. */
  TRAIN,
  /** Cut from the training images; evaluates subnets during search. */
  VALIDATION,
  /** Evaluates what was found, at the very end; no search sees it. */
  TEST
}
