package org.supernet4j.api.plugin;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apiguardian.api.API;

/**
 * A component whose state belongs into checkpoints. A component that was created anew with the same
 * configuration and then loaded goes on exactly as the saved one. Stateless components keep the
 * defaults.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Stateful {
  /** Writes everything that was learnt so far. */
  default void save(DataOutput output) throws IOException {}

  /** Reads what {@link #save} wrote. */
  default void load(DataInput input) throws IOException {}
}
