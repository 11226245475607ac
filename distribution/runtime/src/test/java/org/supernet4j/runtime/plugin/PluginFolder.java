package org.supernet4j.runtime.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.supernet4j.api.sampler.SamplerFactory;

/** Lays out what a plug-in brings, for tests of class loading. */
final class PluginFolder {
  private static final String SERVICE = "META-INF/services/" + SamplerFactory.class.getName();

  private PluginFolder() {}

  /** A class loader with a service file of samplers that names some providers, one a line. */
  static ClassLoader naming(Path folder, String... providers) throws IOException {
    Path service = folder.resolve(SERVICE);
    Files.createDirectories(service.getParent());
    Files.writeString(service, String.join("\n", providers));
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent());
  }

  /** A jar with a version that holds a sampler's class and its service file. */
  static Path jar(Path file, String version, Class<?>... classes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new JarEntry(SERVICE));
      jar.write(classes[0].getName().getBytes(StandardCharsets.UTF_8));
      for (Class<?> type : classes) {
        jar.putNextEntry(new JarEntry(classFile(type)));
        try (InputStream bytes = type.getResourceAsStream("/" + classFile(type))) {
          bytes.transferTo(jar);
        }
      }
    }
    return file;
  }

  /** A class loader that takes the test's factories from a jar and all else from its parent. */
  static ClassLoader isolated(Path jar) throws IOException {
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, parent()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(Factories.class.getName())) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    };
  }

  private static ClassLoader parent() {
    return PluginFolder.class.getClassLoader();
  }

  private static String classFile(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }
}
