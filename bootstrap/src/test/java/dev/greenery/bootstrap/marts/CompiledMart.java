package dev.greenery.bootstrap.marts;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenery.application.mart.Mart;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

/** A mart that is written and compiled while a test runs: nothing can have named it before. */
public final class CompiledMart {
    private static final Pattern CLASS_NAME =
            Pattern.compile("(?s)package ([\\w.]+);.*?\\b(?:class|record) (\\w+)");

    private final Path directory;
    private final List<String> services = new ArrayList<>();

    /** A mart whose sources and classes are kept in a directory. */
    public CompiledMart(Path directory) {
        this.directory = directory;
    }

    /** Adds a source file of a class with this name. */
    CompiledMart withClass(String className, String source) throws IOException {
        int dot = className.lastIndexOf('.');
        String imports =
                "import dev.greenery.application.mart.*; import"
                        + " dev.greenery.application.mart.metric.*; import java.util.*; import"
                        + " java.util.stream.*;";
        return withSource(
                "package %s; %s %s".formatted(className.substring(0, dot), imports, source));
    }

    /** Adds a whole source file; it says the package and the class itself. */
    public CompiledMart withSource(String source) throws IOException {
        Matcher name = CLASS_NAME.matcher(source);
        assertThat(name.find()).as(source).isTrue();
        Path file =
                directory.resolve(name.group(1).replace('.', '/') + "/" + name.group(2) + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return this;
    }

    /** Adds a mart, listed as a service. */
    CompiledMart withMart(String className, String name) throws IOException {
        services.add(className);
        return withClass(
                className,
                """
                public final class %s implements Mart {
                    public String name() { return "%s"; }
                    public String description() { return "For tests."; }
                    public String owner() { return "the testers"; }
                }\
                """
                        .formatted(className.substring(className.lastIndexOf('.') + 1), name));
    }

    /** Adds a model of one key column, with its builder. */
    CompiledMart withModel(String packageName, String simpleName, String modelName)
            throws IOException {
        withClass(
                packageName + "." + simpleName,
                """
                @Model(name = "%s", layer = Layer.DIMENSION, description = "For tests.")
                record %s(@Key String id) {}\
                """
                        .formatted(modelName, simpleName));
        return withClass(
                packageName + "." + simpleName + "Builder",
                """
                final class %1$sBuilder implements DimensionBuilder<%1$s> {
                    public Inputs inputs() { return Inputs.of(Source.PRODUCTS); }
                    public Stream<%1$s> build(CatalogueScope catalogue) { return Stream.of(); }
                }\
                """
                        .formatted(simpleName));
    }

    /** Lists a service, whether its class is there or not. */
    public CompiledMart withService(String className) {
        services.add(className);
        return this;
    }

    /** Compiles everything, and gives it on top of these classes. */
    public URLClassLoader load(ClassLoader parent) throws IOException {
        compile();
        Path list = directory.resolve("META-INF/services/" + Mart.class.getName());
        Files.createDirectories(list.getParent());
        Files.write(list, services, UTF_8);
        return new URLClassLoader(new URL[] {url()}, parent);
    }

    /** Like {@link #load}, from a jar that names no folders, as some tools make them. */
    URLClassLoader loadFromJar(Path jar, ClassLoader parent) throws IOException {
        load(parent).close();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                var paths = Files.walk(directory)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(directory.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, parent);
    }

    private URL url() throws MalformedURLException {
        return directory.toUri().toURL();
    }

    private void compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8);
                var paths = Files.walk(directory)) {
            List<Path> sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
            boolean compiled =
                    sources.isEmpty()
                            || compiler.getTask(
                                            messages,
                                            files,
                                            null,
                                            List.of("-d", directory.toString(), "-proc:none"),
                                            null,
                                            files.getJavaFileObjectsFromPaths(sources))
                                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
