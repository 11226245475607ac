package org.supernet4j.marks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What is marked as stable shows nothing in its signatures that may change: a caller of a stable
 * type never has to name an experimental one.
 */
final class MarkRule extends ArchCondition<JavaClass> {
  MarkRule() {
    super("show no experimental type in the signature of what is stable");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!isStable(type)) {
      return;
    }
    requireStable(type.getFullName(), supertypes(type), events);
    for (JavaField field : type.getFields()) {
      if (isShown(field.getModifiers()) && !isExperimental(field)) {
        requireStable(field.getFullName(), Stream.of(field.getType()), events);
      }
    }
    for (JavaCodeUnit member : type.getCodeUnits()) {
      if (isShown(member.getModifiers()) && !isExperimental(member)) {
        Stream<JavaType> shown =
            Stream.concat(Stream.of(member.getReturnType()), member.getParameterTypes().stream());
        requireStable(member.getFullName(), shown, events);
      }
    }
  }

  private static Stream<JavaType> supertypes(JavaClass type) {
    return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
  }

  private static void requireStable(
      String place, Stream<? extends JavaType> shown, ConditionEvents events) {
    Set<String> experimental =
        shown
            .flatMap(each -> each.getAllInvolvedRawTypes().stream())
            .filter(MarkRule::isExperimental)
            .map(JavaClass::getFullName)
            .collect(Collectors.toSet());
    if (!experimental.isEmpty()) {
      events.add(
          SimpleConditionEvent.violated(place, place + " is stable and shows " + experimental));
    }
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isStable(CanBeAnnotated marked) {
    return marked.isAnnotatedWith(API.class) && status(marked) == API.Status.STABLE;
  }

  private static boolean isExperimental(CanBeAnnotated marked) {
    return marked.isAnnotatedWith(API.class) && status(marked) == API.Status.EXPERIMENTAL;
  }

  private static API.Status status(CanBeAnnotated marked) {
    return marked instanceof JavaClass type
        ? type.getAnnotationOfType(API.class).status()
        : ((com.tngtech.archunit.core.domain.JavaMember) marked)
            .getAnnotationOfType(API.class)
            .status();
  }
}
