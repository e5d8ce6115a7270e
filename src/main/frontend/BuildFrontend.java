import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the browser's files when their inputs changed: run by Maven as {@code java BuildFrontend.java <sources>
 * <target>}. Needs Node 20 or later and npm on the machine and says so in one sentence when they are missing.
 */
class BuildFrontend {

    private static final int OLDEST_NODE = 20;

    private final Path sources;
    private final Path work;
    private final Path classes;

    BuildFrontend(Path sources, Path target) {
        this.sources = sources;
        this.work = target.resolve("frontend");
        this.classes = target.resolve("classes");
    }

    public static void main(String[] args) {
        try {
            new BuildFrontend(Path.of(args[0]), Path.of(args[1])).run();
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (IOException | UncheckedIOException failure) {
            System.err.println("화면 파일을 만들지 못했습니다. / The browser's files could not be built: " + failure);
            System.exit(1);
        }
    }

    private void run() throws IOException {
        String inputs = hash();
        Path stamp = work.resolve("stamp");
        Path manifest = classes.resolve("assets.properties");
        if (Files.exists(manifest) && Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        checkNode();
        Files.createDirectories(work);
        Files.deleteIfExists(stamp);
        installPackages();
        copySources();
        call("node", "build.mjs", classes.toAbsolutePath().toString());
        Files.writeString(stamp, inputs);
    }

    private void checkNode() throws IOException {
        String version = answer("node", "--version");
        if (version.isEmpty()) {
            throw new Refusal("Node.js " + OLDEST_NODE + " 이상을 설치한 뒤 다시 실행하십시오. / "
                    + "Install Node.js " + OLDEST_NODE + " or later and run this again.");
        }
        int major = Integer.parseInt(version.replaceFirst("^v(\\d+).*$", "$1"));
        if (major < OLDEST_NODE) {
            throw new Refusal("Node.js " + version + "은(는) 너무 낮습니다. " + OLDEST_NODE + " 이상이 필요합니다. / "
                    + "Node.js " + version + " is too old: " + OLDEST_NODE + " or later is needed.");
        }
        if (answer(npm(), "--version").isEmpty()) {
            throw new Refusal("npm이 없습니다. Node.js와 함께 설치하십시오. / npm is missing: install it beside Node.js.");
        }
    }

    /** Runs {@code npm ci} unless the packages of this very lock file are there already. */
    private void installPackages() throws IOException {
        Path lock = sources.resolve("package-lock.json");
        Path installed = work.resolve("installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(lock, installed) == -1) {
            return;
        }
        Files.deleteIfExists(installed);
        for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(sources.resolve(name), work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        call(npm(), "ci", "--ignore-scripts", "--loglevel=error");
        Files.copy(lock, installed);
    }

    private void copySources() throws IOException {
        deleteTree(work.resolve("images"));
        deleteTree(work.resolve("js"));
        deleteTree(work.resolve("css"));
        for (Path file : inputFiles()) {
            Path copy = work.resolve(sources.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String hash() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : inputFiles()) {
                digest.update(sources.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Path> inputFiles() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !sources.relativize(file).startsWith("node_modules"))
                    .sorted()
                    .toList();
        }
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private static String answer(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? answer : "";
        } catch (InterruptedException stopped) {
            throw new Refusal("중단되었습니다. / Interrupted.");
        } catch (IOException notThere) {
            return "";
        }
    }

    private void call(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new Refusal("화면 파일을 만들지 못했습니다. / The browser's files could not be built: "
                        + String.join(" ", command) + System.lineSeparator() + said);
            }
        } catch (InterruptedException stopped) {
            throw new Refusal("중단되었습니다. / Interrupted.");
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Something the person who builds has to mend, said in one sentence. */
    private static class Refusal extends RuntimeException {
        Refusal(String sentence) {
            super(sentence);
        }
    }
}
