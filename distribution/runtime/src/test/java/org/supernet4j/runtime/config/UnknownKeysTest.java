package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigUtil;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.supernet4j.runtime.config.schema.RecordSchema;

class UnknownKeysTest {
  private static final List<String> KNOWN = RecordSchema.of(Everything.class).keys();

  @Property
  void anyUnknownKeyIsReported(@ForAll @NotEmpty String key) {
    Assume.that(!KNOWN.contains(key) && !key.equals(UnknownKeys.LET));
    String quoted = ConfigUtil.quoteString(key);

    Fault fault = Binds.fault(quoted + " = 5");

    assertThat(fault.problem()).isEqualTo("unknown key");
    assertThat(fault.path()).isEqualTo(ConfigUtil.joinPath(key));
    assertThat(fault.found()).hasValue("5");
    assertThat(fault.allowed()).hasValue(String.join(", ", KNOWN));
  }

  @Property
  void anyUnknownKeyOfANestedBlockIsReported(@ForAll @NotEmpty String key) {
    Assume.that(!List.of("type", "epsilon", "warmup", UnknownKeys.LET).contains(key));

    Fault fault = Binds.fault("sampler { " + ConfigUtil.quoteString(key) + " = 5 }");

    assertThat(fault.path()).isEqualTo("sampler." + ConfigUtil.joinPath(key));
    assertThat(fault.allowed()).hasValue("type, epsilon, warmup");
  }
}
