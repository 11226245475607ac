package org.supernet4j.runtime.journal.format;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.journal.SampleEvents;

/** Any records of any type, extreme values among them, found by reflection. */
final class RecordArbitraries {
  private RecordArbitraries() {}

  /** Records of a class. */
  static Arbitrary<Object> of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Arbitrary<Object>> parts =
        Stream.of(components).map(part -> values(part.getGenericType())).toList();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return Combinators.combine(parts).as(values -> make(type, types, values));
  }

  private static Object make(Class<?> type, Class<?>[] types, List<Object> values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException fault) {
      throw new LinkageError(type + " cannot be made", fault);
    }
  }

  private static Arbitrary<Object> values(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return values(generic.getActualTypeArguments()[0]).list().ofMaxSize(3).asGeneric();
    } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return Arbitraries.maps(
              values(generic.getActualTypeArguments()[0]),
              values(generic.getActualTypeArguments()[1]))
          .ofMaxSize(3)
          .asGeneric();
    } else if (type instanceof ParameterizedType generic
        && generic.getRawType() == SortedMap.class) {
      return Arbitraries.maps(texts(), doubles()).ofMaxSize(3).map(TreeMap::new).asGeneric();
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      return Arbitraries.of((Object[]) plain.getEnumConstants());
    } else if (type == Measures.class) {
      return measures().asGeneric();
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      return of(plain);
    }
    return plain(type);
  }

  /** At least one, each name once. */
  private static Arbitrary<Measures> measures() {
    return Combinators.combine(
            of(Measured.class)
                .map(Measured.class::cast)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Measured::name),
            Arbitraries.longs())
        .as(Measures::new);
  }

  private static Arbitrary<Object> plain(Type type) {
    if (type == long.class) {
      return Arbitraries.longs().asGeneric();
    } else if (type == int.class) {
      return Arbitraries.integers().asGeneric();
    } else if (type == double.class || type == Double.class) {
      return doubles().asGeneric();
    } else if (type == boolean.class) {
      return Arbitraries.of(true, false).asGeneric();
    } else if (type == String.class) {
      return texts().asGeneric();
    } else if (type == Path.class) {
      return paths().asGeneric();
    } else if (type == Architecture.class) {
      return Arbitraries.of(SampleEvents.CHOICES.all().toList()).asGeneric();
    }
    throw new AssertionError("no values are known for " + type + ": add some here");
  }

  /** Any bits; Java has one NaN worth telling. */
  static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .map(Double::longBitsToDouble)
            .map(value -> value.isNaN() ? Double.NaN : value),
        Arbitraries.of(
            0.0,
            -0.0,
            0.1,
            1.0 / 3,
            2e-323,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            0x1p53,
            2.0E-3,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x7f),
            Arbitraries.integers().between(0, Character.MAX_CODE_POINT))
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .list()
        .ofMaxSize(20)
        .map(
            points ->
                points.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  private static Arbitrary<Path> paths() {
    return Arbitraries.strings().withChars("abcXYZ019 .-_\"'\\{}:/").ofMaxLength(30).map(Path::of);
  }
}
