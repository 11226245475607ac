package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.Setting;

class SettingsDocTest {
  /** Contains itself. */
  record Tree(
      @Setting("the value here") int value,
      @Setting(value = "the trees below", byDefault = "[]") List<Tree> branches) {}

  private static JsonNode node(ArrayNode settings, String key) {
    for (JsonNode setting : settings) {
      if (setting.get("key").textValue().equals(key)) {
        return setting;
      }
    }
    throw new AssertionError("no " + key);
  }

  @Test
  void describesSettingsForPeople() {
    assertThat(SettingsText.plain(SettingsDoc.of(Everything.class), "  "))
        .startsWith(
            """
              count = 3: a whole number from 1 to 100
                  how many
            """)
        .contains(
            """
              inner
                  more of it
                low = 0: a whole number
                    the lower end
            """)
        .contains(
            """
              shape = square: one of square, perfect-circle, or a block { type = ... }
                  what it looks like
                type = square
                  side = 1: a number of at least 0
                      length of a side
                type = perfect-circle
                  radius (required): a number of at least 0
                      from the centre
            """)
        .contains(
            """
              limit (optional): a whole number of at least 5
                  at most
            """);
  }

  @Test
  void describesSettingsForPrograms() {
    ArrayNode settings = SettingsJson.json(SettingsDoc.of(Everything.class));

    assertThat(node(settings, "count"))
        .hasToString(
            "{\"key\":\"count\",\"description\":\"how many\","
                + "\"allowed\":\"a whole number from 1 to 100\",\"required\":false,"
                + "\"default\":\"3\",\"min\":1.0,\"max\":100.0}");
    assertThat(node(settings, "mode").get("options")).hasToString("[\"slow\",\"very-fast\"]");
    assertThat(node(settings, "samplers").get("component").textValue()).isEqualTo("sampler");
    assertThat(node(settings, "inner").get("settings")).hasSize(2);
    assertThat(node(settings, "shapes").get("variants").get("square")).hasSize(1);
    assertThat(node(settings, "limit").has("default")).isFalse();
  }

  @Test
  void describesARecordThatContainsItselfOnce() {
    assertThat(SettingsText.plain(SettingsDoc.of(Tree.class), ""))
        .isEqualTo(
            """
            value (required): a whole number
                the value here
            branches = []: a list [ ... ], each a block { ... }
                the trees below
            """);
  }

  @Test
  void describesAWholeRun() {
    assertThat(SettingsDoc.of(RunConfig.class).entries())
        .extracting(entry -> entry.setting().key())
        .containsExactly(
            "run",
            "engine",
            "dataset",
            "task",
            "space",
            "sampler",
            "distiller",
            "training",
            "calibration",
            "search",
            "retrain",
            "export",
            "finetune",
            "metrics",
            "reading");
  }
}
