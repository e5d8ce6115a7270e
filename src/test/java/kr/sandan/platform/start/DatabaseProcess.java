package kr.sandan.platform.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The embedded database in a Java process of its own, with an environment of its own.
 *
 * @param process the Java process, which ends when its input does
 * @param url the database's address
 * @param password the portal's password in it
 */
record DatabaseProcess(Process process, String url, String password) implements AutoCloseable {

    static DatabaseProcess over(Path folder, Map<String, String> environment) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader said = process.inputReader();
        return new DatabaseProcess(process, said.readLine(), said.readLine());
    }

    public static void main(String[] folder) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(Path.of(folder[0]))) {
            System.out.println(database.url());
            System.out.println(database.password());
            System.in.readAllBytes();
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, EmbeddedDatabase.ROLE, password);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
