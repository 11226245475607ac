package org.supernet4j.runtime.config.schema;

import org.supernet4j.api.UserException;

/**
 * A configuration record that breaks the rules of {@link org.supernet4j.api.config.Setting}: a
 * mistake of the plug-in's developer. The message names the class and the record component.
 */
public final class UnsupportedSettingException extends UserException {
  private static final long serialVersionUID = 1;

  UnsupportedSettingException(Class<?> record, String component, String problem) {
    super("configuration record " + record.getName() + ", component " + component + ": " + problem);
  }

  UnsupportedSettingException(Class<?> record, String problem, Throwable cause) {
    super("configuration record " + record.getName() + ": " + problem, cause);
  }
}
