package org.bitshound.casefile.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bitshound.casefile.CaseFile;

/// Documents made of chance: each field of each record is filled or left absent, so that a field
/// added tomorrow is tried without a word said here.
final class AnyDocument {
  private static final int DEEPEST = 7;
  private static final List<String> TEXTS =
      List.of(
          "job",
          "C:\\Users\\Public\\a \"b\".exe",
          "line\nbreak\ttab\u0000nul\u001b[2J",
          "łódź ‹redacted› 日本 😀",
          " ");

  private final Random random;

  private AnyDocument(long seed) {
    random = new Random(seed);
  }

  static CaseFile ofSeed(long seed) {
    return (CaseFile) new AnyDocument(seed).record(CaseFile.class, 0);
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(c -> value(c.getGenericType(), depth + 1)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(type + " cannot be made", wrong);
    }
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain, depth);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return switch (plain.getSimpleName()) {
      case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
      case "long", "Long" -> random.nextLong();
      case "OptionalLong" ->
          random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "Instant" ->
          Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextLong(10_000_000) * 100);
      case "Duration" -> Duration.ofMillis(random.nextLong(1_000_000));
      default -> throw new IllegalStateException("no values known of " + plain);
    };
  }

  private Object container(Class<?> raw, Type[] of, int depth) {
    boolean filled = depth < DEEPEST && random.nextBoolean();
    if (raw == Optional.class) {
      return filled ? Optional.of(value(of[0], depth)) : Optional.empty();
    }
    if (raw == List.class) {
      int size = filled ? random.nextInt(1, 4) : 0;
      return IntStream.range(0, size).mapToObj(at -> value(of[0], depth)).toList();
    }
    if (raw == SortedMap.class) {
      return new TreeMap<>(filled ? Map.of(key(of[0]), random.nextLong(100)) : Map.of());
    }
    var map = new LinkedHashMap<Object, Object>();
    if (filled || ((Class<?>) of[0]).isEnum()) {
      map.put(value(of[0], depth), value(of[1], depth));
    }
    return map;
  }

  private Object key(Type type) {
    return type == Integer.class
        ? (Object) random.nextInt(65_536)
        : "Provider/" + random.nextInt(9);
  }
}
