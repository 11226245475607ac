package org.supernet4j.runtime.plugin;

/**
 * A provider of a component that could not be loaded; everything else works without it.
 *
 * @param kind the kind of component that it would have been
 * @param reason which provider, and why it could not be loaded, in plain words
 */
public record SkippedProvider(Kind kind, String reason) {}
