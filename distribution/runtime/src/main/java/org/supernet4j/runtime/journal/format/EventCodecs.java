package org.supernet4j.runtime.journal.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table of all events that a journal holds: from name, and from class, to codec. */
final class EventCodecs {
  private static final Map<String, EventCodec<?>> BY_NAME = new TreeMap<>();
  private static final Map<Class<?>, EventCodec<?>> BY_TYPE = new HashMap<>();

  static {
    Stream.of(CourseCodecs.all(), TrainingCodecs.all(), SubnetCodecs.all())
        .flatMap(List::stream)
        .forEach(
            codec -> {
              BY_NAME.put(codec.name(), codec);
              BY_TYPE.put(codec.type(), codec);
            });
  }

  private EventCodecs() {}

  /** Every codec, in the order of the names. */
  static List<EventCodec<?>> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** The names of all events. */
  static SortedSet<String> names() {
    return new TreeSet<>(BY_NAME.keySet());
  }

  /** The codec of a name, if there is one. */
  static Optional<EventCodec<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * The codec for an event.
   *
   * @throws IllegalArgumentException if there is none: the event must not stand in a journal
   */
  static EventCodec<?> of(Object event) {
    EventCodec<?> codec = BY_TYPE.get(event.getClass());
    if (codec == null) {
      throw new IllegalArgumentException(
          "no codec writes " + event + " to a journal: add one to " + EventCodecs.class);
    }
    return codec;
  }
}
