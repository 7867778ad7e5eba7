package dev.greenery.application.definition;

import dev.greenery.application.port.out.WarehouseException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * What tells one state of the code from another: the bytes of a class, and of all classes of its
 * own house and of the platform that it names. Libraries are not looked into.
 */
final class ModelCode {
    private static final String PLATFORM = "dev/greenery/";

    /** By name, for each loader: two may have other classes of the same name. */
    private static final Map<ClassLoader, Map<String, ClassBytes>> CLASSES =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** Classes do not change while the program runs. */
    private static final ClassValue<String> DIGESTS =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return digestOf(type);
                }
            };

    private ModelCode() {}

    /** The digest of one class, and the names of those that it names. */
    private record ClassBytes(String digest, Set<String> named) {}

    /** The digest of a class and of all that it calls, directly or not. */
    static String digest(Class<?> root) {
        return DIGESTS.get(root);
    }

    private static String digestOf(Class<?> root) {
        String house = houseOf(root);
        Map<String, ClassBytes> classes =
                CLASSES.computeIfAbsent(root.getClassLoader(), loader -> new ConcurrentHashMap<>());
        Map<String, String> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(root.getName().replace('.', '/'));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!reached.containsKey(name)) {
                ClassBytes bytes = classes.computeIfAbsent(name, n -> read(n, root));
                reached.put(name, bytes.digest());
                bytes.named().stream()
                        .filter(named -> named.startsWith(PLATFORM) || named.startsWith(house))
                        .forEach(open::push);
            }
        }
        return hex(String.join("", reached.values()).getBytes(StandardCharsets.UTF_8));
    }

    /** The first two parts of a package, which are those of whoever wrote it. */
    private static String houseOf(Class<?> root) {
        String[] parts = root.getPackageName().split("\\.", -1);
        return String.join("/", Arrays.asList(parts).subList(0, Math.min(2, parts.length))) + "/";
    }

    private static ClassBytes read(String name, Class<?> root) {
        try (InputStream stream = root.getClassLoader().getResourceAsStream(name + ".class")) {
            if (stream == null) {
                return new ClassBytes("", Set.of());
            }
            byte[] bytes = stream.readAllBytes();
            return new ClassBytes(hex(bytes), named(bytes));
        } catch (IOException e) {
            throw new WarehouseException("Cannot read the class " + name, e);
        }
    }

    private static Set<String> named(byte[] bytes) {
        Set<String> named = new TreeSet<>();
        StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(entry -> ((ClassEntry) entry).asInternalName())
                .filter(name -> !name.startsWith("["))
                .forEach(named::add);
        return named;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
