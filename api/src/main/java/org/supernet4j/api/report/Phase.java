package org.supernet4j.api.report;

import org.apiguardian.api.API;

/** The parts of a run, in order. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Phase {
  /** The supernet is trained. */
  TRAIN,
  /** Subnets are evaluated with the supernet's weights and searched. */
  SEARCH,
  /** The best are trained alone or fine-tuned, and evaluated on test images. */
  RETRAIN,
  /** The winner is written for serving and checked. */
  EXPORT,
  /** A found subnet is trained on, perhaps on other images, and written for serving. */
  FINETUNE,
  /** The report is written. */
  REPORT
}
