package kr.sandan.platform.start;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal as one who starts it often would: its classes in a jar, which a rebuild meanwhile does not touch, and an
 * archive of loaded classes that the first start leaves behind when it ends. Java makes none over a folder of classes.
 */
final class PackedPortal {

    private final Path folder;
    private final String classpath;
    private final Path archive;

    PackedPortal(Path folder) throws IOException {
        this.folder = folder;
        archive = folder.resolve("classes.jsa");
        Path jar = folder.resolve("sandan.jar");
        classpath = entries()
                .map(entry -> Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry), jar) : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A start after which the portal, ended in order, leaves the archive. */
    PortalProcess first() throws IOException, InterruptedException {
        return start("-XX:ArchiveClassesAtExit=" + archive);
    }

    /** A start with the archive, which Java passes over where it cannot read it. */
    PortalProcess again() throws IOException, InterruptedException {
        return start("-XX:SharedArchiveFile=" + archive);
    }

    private PortalProcess start(String option) throws IOException, InterruptedException {
        return PortalProcess.over(
                        folder, classpath, List.of(option, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"), Map.of())
                .ready();
    }

    private static Stream<String> entries() {
        return Arrays.stream(PortalProcess.classpath().split(File.pathSeparator));
    }

    private static String packed(Path classes, Path jar) {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes)) {
            for (Path path : found.sorted().toList()) {
                if (path.equals(classes)) continue;
                String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
                if (!Files.isDirectory(path)) Files.copy(path, out);
                out.closeEntry();
            }
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
