package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import org.supernet4j.api.space.Choices;

/**
 * How the values of a type look in a journal. What is read equals what was written.
 *
 * @param <T> the values
 */
interface ValueCodec<T> {

  /** What the values are, for the documentation: {@code integer}, {@code list of paths}. */
  String type();

  /** A value as JSON. */
  JsonNode write(T value);

  /**
   * A value from JSON.
   *
   * @param choices of the space that architectures belong to
   * @throws UnfitLineException if it is no such value; the message goes on from "field 'x'"
   */
  T read(JsonNode json, Choices choices) throws UnfitLineException;
}
