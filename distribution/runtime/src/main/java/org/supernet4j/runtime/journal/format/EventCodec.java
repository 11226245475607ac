package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How one kind of event is written.
 *
 * @param <E> what happened: an event of a run, or the progress of several steps
 * @param type the class that holds it in this program
 * @param codec its fields; the codec's type is the name of the event in journals
 */
record EventCodec<E>(Class<E> type, ObjectCodec<E> codec) {

  /** The name of the event in journals. */
  String name() {
    return codec.type();
  }

  /** The fields of an event, which must be of this codec's type. */
  ObjectNode write(Object event) {
    return codec.write(type.cast(event));
  }
}
