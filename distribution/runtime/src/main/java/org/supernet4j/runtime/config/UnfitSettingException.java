package org.supernet4j.runtime.config;

/** A record's setting that does not suit the others of the record. */
public final class UnfitSettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String setting;

  /**
   * With the place of the setting.
   *
   * @param setting its path within the record, such as {@code searchers[1].limit}
   * @param problem what is wrong with its value and what to do, for users
   */
  public UnfitSettingException(String setting, String problem) {
    super(problem);
    this.setting = setting;
  }

  /** The setting's path within the record. */
  String setting() {
    return setting;
  }
}
