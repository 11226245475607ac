package org.supernet4j.api.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Documents one component of a configuration record and bounds its values. In a configuration file
 * its key is the component's name in kebab-case. Allowed types: {@code int}, {@code long}, {@code
 * double}, {@code boolean}, {@link String}, {@link java.nio.file.Path}, enums (in kebab-case),
 * other configuration records, sealed interfaces whose records are told apart by the key {@code
 * type}, {@link Component}, and {@link java.util.Optional} or {@link java.util.List} of these.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** Stands for "no default": the key must be given. */
  String REQUIRED = "\0";

  /** What the setting does, with its unit, in one sentence. */
  String value();

  /** The default in HOCON, such as {@code 0.1}, {@code adam}, {@code []} or {@code {}}. */
  String byDefault() default REQUIRED;

  /** The smallest number allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest number allowed. */
  double max() default Double.POSITIVE_INFINITY;
}
