package org.supernet4j.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentLoaderTest {
  private static final String EVEN = Factories.Even.class.getName();
  private static final String ODD = Factories.Odd.class.getName();

  @TempDir Path folder;
  private Path one;
  private Path two;

  @BeforeEach
  void makeFolders() throws IOException {
    one = Files.createDirectory(folder.resolve("one"));
    two = Files.createDirectory(folder.resolve("two"));
  }

  private static List<String> testSamplers(Components components) {
    return components.all(Kind.SAMPLER).stream()
        .filter(component -> component.factory() instanceof Factories.Named)
        .map(RegisteredComponent::name)
        .toList();
  }

  @Test
  void findsTheProvidersOfSeveralClassLoaders() throws IOException {
    Components components =
        ComponentLoader.load(
            List.of(PluginFolder.naming(one, EVEN), PluginFolder.naming(two, ODD)));

    assertThat(testSamplers(components)).containsExactly("even", "odd");
    assertThat(components.skipped()).isEmpty();
  }

  @Test
  void countsAFactoryThatTwoClassLoadersSeeOnce() throws IOException {
    Components components =
        ComponentLoader.load(
            List.of(PluginFolder.naming(one, EVEN), PluginFolder.naming(two, EVEN)));

    assertThat(testSamplers(components)).containsExactly("even");
  }

  @Test
  void namesBothOriginsOfTwoComponentsWithOneName() throws IOException {
    Path jar =
        PluginFolder.jar(
            folder.resolve("acme.jar"), "3.1", Factories.Even.class, Factories.Named.class);
    List<ClassLoader> loaders = List.of(PluginFolder.naming(one, EVEN), PluginFolder.isolated(jar));

    assertThatThrownBy(() -> ComponentLoader.load(loaders))
        .isInstanceOf(ComponentException.class)
        .hasMessageContaining("two components are sampler 'even'")
        .hasMessageContaining("acme.jar 3.1")
        .hasMessageContaining("test-classes");
  }

  @Test
  void tellsTheJarAndVersionOfAComponent() throws IOException {
    Path jar =
        PluginFolder.jar(
            folder.resolve("acme.jar"), "3.1", Factories.Even.class, Factories.Named.class);

    Origin origin =
        ComponentLoader.load(List.of(PluginFolder.isolated(jar)))
            .get(Kind.SAMPLER, "even")
            .origin();

    assertThat(origin.source()).isEqualTo("acme.jar");
    assertThat(origin.version()).hasValue("3.1");
    assertThat(origin.text()).isEqualTo("acme.jar 3.1");
  }

  @Test
  void skipsBrokenProvidersWithTheirReasons() throws IOException {
    Components components =
        ComponentLoader.load(
            List.of(
                PluginFolder.naming(
                    one,
                    "com.acme.Missing",
                    Factories.FailingConstructor.class.getName(),
                    Factories.FailingClass.class.getName(),
                    Factories.Labels.class.getName(),
                    Factories.BadlyNamed.class.getName(),
                    Factories.Nameless.class.getName(),
                    EVEN)));

    assertThat(testSamplers(components)).containsExactly("even");
    assertThat(components.skipped(Kind.SAMPLER))
        .satisfiesExactly(
            reason -> assertThat(reason).contains("com.acme.Missing not found"),
            reason -> assertThat(reason).contains("FailingConstructor", "no device"),
            reason -> assertThat(reason).contains("FailingClass", "not a number"),
            reason -> assertThat(reason).contains("Labels not a subtype"),
            reason -> assertThat(reason).contains("'Badly Named' is not in kebab-case"),
            reason -> assertThat(reason).contains("Nameless", "forgot it"));
  }

  @Test
  void goesOnAfterAServiceFileThatCannotBeRead() throws IOException {
    Components components =
        ComponentLoader.load(
            List.of(
                PluginFolder.naming(one, "this is no class name"), PluginFolder.naming(two, EVEN)));

    assertThat(testSamplers(components)).containsExactly("even");
    assertThat(components.skipped(Kind.SAMPLER))
        .singleElement()
        .asString()
        .contains("Illegal configuration-file syntax");
  }

  @Test
  void goesOnAfterAClassThatCannotBeLinked() throws IOException {
    Path classFile = one.resolve("com/acme/Damaged.class");
    Files.createDirectories(classFile.getParent());
    Files.writeString(classFile, "no byte code");

    Components components =
        ComponentLoader.load(List.of(PluginFolder.naming(one, "com.acme.Damaged", EVEN)));

    assertThat(testSamplers(components)).containsExactly("even");
    assertThat(components.skipped(Kind.SAMPLER))
        .singleElement()
        .asString()
        .contains("ClassFormatError", "com/acme/Damaged");
  }

  @Test
  void getsNoFurtherWithAClassLoaderThatAlwaysFails() {
    ClassLoader broken =
        new ClassLoader(null) {
          @Override
          protected Enumeration<URL> findResources(String name) throws IOException {
            throw new IOException("jar cannot be read");
          }
        };

    Components components = ComponentLoader.load(List.of(broken));

    assertThat(components.all()).isEmpty();
    assertThat(components.skipped())
        .hasSize(Kind.values().length)
        .allSatisfy(skipped -> assertThat(skipped.reason()).contains("jar cannot be read"));
  }
}
