package org.supernet4j.testkit;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what is annotated with {@link NeedsSharedData} where the data are missing. */
final class SharedDataCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return evaluate(context.getElement().orElseThrow(), name -> SharedData.find(name).isPresent());
  }

  static ConditionEvaluationResult evaluate(AnnotatedElement test, Predicate<String> isThere) {
    return AnnotationSupport.findAnnotation(test, NeedsSharedData.class).stream()
        .flatMap(needs -> Arrays.stream(needs.value()))
        .filter(isThere.negate())
        .findFirst()
        .map(name -> ConditionEvaluationResult.disabled(SharedData.missing(name)))
        .orElseGet(() -> ConditionEvaluationResult.enabled("the shared data are there"));
  }
}
