package kr.sandan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No method is longer than a screen: read by the compiler itself, from its first annotation to its last brace. */
class MethodLengthTest {

    private static final int LONGEST_METHOD = 30;
    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/main/frontend"));

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = files.getJavaFileObjectsFromPaths(sources());
            assertThat(tooLong(sources))
                    .as("methods over %d lines do more than one thing", LONGEST_METHOD)
                    .isEmpty();
        }
    }

    @Test
    void theRulerMeasuresFromTheFirstAnnotationToTheLastBrace() throws IOException {
        String within = "@Deprecated\nvoid within() {\n" + "\n".repeat(27) + "}\n";
        String beyond = "@Deprecated\nvoid beyond() {\n" + "\n".repeat(28) + "}\n";
        assertThat(tooLong(List.of(source("class Sample {\n" + within + beyond + "}"))))
                .containsExactly("Sample.java: beyond has 31 lines");
    }

    private List<String> tooLong(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree file : task.parse()) new Ruler(file, positions, found).scan(file, null);
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static JavaFileObject source(String content) {
        return new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return content;
            }
        };
    }

    /** Measures the methods of one file. */
    private static final class Ruler extends TreeScanner<Void, Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<String> found;

        Ruler(CompilationUnitTree file, SourcePositions positions, List<String> found) {
            this.file = file;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && lines(method) > LONGEST_METHOD) {
                Path name = Path.of(file.getSourceFile().getName()).getFileName();
                found.add("%s: %s has %d lines".formatted(name, method.getName(), lines(method)));
            }
            return super.visitMethod(method, nothing);
        }

        private long lines(MethodTree method) {
            LineMap map = file.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(file, method));
            return map.getLineNumber(positions.getEndPosition(file, method)) - first + 1;
        }
    }
}
