/** Checkpoints, and models as SavedModels: written, and opened again. */
package org.supernet4j.engine.tensorflow.store;
