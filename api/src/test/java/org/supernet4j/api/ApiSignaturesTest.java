package org.supernet4j.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Choices;

/**
 * Compares everything that the API shows with {@code signatures.txt}, so that a change of it is a
 * deliberate edit that a reviewer sees. {@code mvn test -pl api -Dtest=ApiSignaturesTest
 * -Dapi.signatures=write} writes the file anew.
 */
class ApiSignaturesTest {
  private static final Path FILE = Path.of("src/test/resources/org/supernet4j/api/signatures.txt");
  private static final String PACKAGES = "org\\.supernet4j\\.api\\.|java\\.(lang|util)\\.";

  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  @Test
  void theApiShowsWhatIsWrittenDown() throws Exception {
    List<String> shown = signatures();
    if ("write".equals(System.getProperty("api.signatures"))) {
      Files.write(FILE, shown);
    }

    assertThat(shown).hasSizeGreaterThan(500);
    assertThat(shown)
        .as("signatures of the API; if the change is meant, write %s anew, see this test", FILE)
        .isEqualTo(Files.readAllLines(FILE));
  }

  private static List<String> signatures() throws IOException, URISyntaxException {
    Path root = Path.of(Choices.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .map(name -> name.substring(0, name.length() - 6).replace(java.io.File.separator, "."))
          .map(ApiSignaturesTest::load)
          .filter(ApiSignaturesTest::isShown)
          .sorted((one, other) -> one.getName().compareTo(other.getName()))
          .flatMap(type -> signatures(type).stream())
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiSignaturesTest.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isShown(Class<?> type) {
    if (type.isAnonymousClass() || type.isLocalClass() || !isShown(type.getModifiers())) {
      return false;
    }
    API mark = type.getAnnotation(API.class);
    boolean internal = mark != null && mark.status() == API.Status.INTERNAL;
    return !internal && (type.getDeclaringClass() == null || isShown(type.getDeclaringClass()));
  }

  private static boolean isShown(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static List<String> signatures(Class<?> type) {
    List<String> lines = new ArrayList<>();
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(parent -> parent.getTypeName())
            .filter(name -> !name.equals("java.lang.Object") && !name.startsWith("java.lang.Enum<"))
            .collect(Collectors.joining(", "));
    lines.add(
        shortened(type.toGenericString()) + (parents.isEmpty() ? "" : " : " + shortened(parents)));
    Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::<Member>stream)
        .filter(member -> isShown(member.getModifiers()) && !member.isSynthetic())
        .filter(member -> !OF_EVERY_OBJECT.contains(member.getName()))
        .map(member -> "  " + shortened(text(member)))
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  private static String text(Member member) {
    String declaring = member.getDeclaringClass().getName() + ".";
    String text =
        member instanceof Method method
            ? method.toGenericString()
            : member instanceof Executable constructor
                ? constructor.toGenericString()
                : ((Field) member).toGenericString();
    return text.replace(declaring, "");
  }

  private static String shortened(String signature) {
    return signature.replaceAll(PACKAGES, "");
  }
}
