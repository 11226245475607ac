package org.supernet4j.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of JUnit Jupiter that reads {@link SharedData}: it has the tag {@code data}, and is
 * skipped with one line where something of that name is missing.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("data")
@ExtendWith(SharedDataCondition.class)
public @interface NeedsSharedData {
  /** What the test reads, relative to the shared folder, such as {@code data/mnist}. */
  String[] value();
}
