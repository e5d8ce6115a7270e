package kr.sandan.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PortalStartTest {

    private static final Map<String, String> SERVER = Map.of(
            "spring.datasource.url", "jdbc:postgresql://db.example/sandan",
            "spring.datasource.password", "Moonlit-harbour-52",
            "server.port", "0");

    @TempDir
    Path folder;

    @Test
    void startsNothingEmbeddedWhereAServerIsNamed() {
        GenericApplicationContext context = start(SERVER, "demonstration");

        assertThat(context.getBeanFactory().getBeanNamesForType(JdbcConnectionDetails.class))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = with("server.port", "" + taken.getLocalPort());
            assertRefuses(settings, "demonstration", "Port " + taken.getLocalPort() + " cannot be used");
        }
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void refusesADataFolderThatAnotherPortalUses() throws IOException {
        DataFolder first = DataFolder.claim(folder);

        assertThatThrownBy(() -> DataFolder.claim(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already running");

        first.release();
        assertThatNoException().isThrownBy(() -> DataFolder.claim(folder));
    }

    @Test
    void refusesProductionWithoutADatabaseServer() {
        assertRefuses(with("spring.datasource.url", ""), "production", "SPRING_DATASOURCE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sandan", "Postgres", "sandan-demo", "changeme"})
    void refusesAKnownDatabasePasswordInProduction(String password) {
        assertRefuses(with("spring.datasource.password", password), "production", "SPRING_DATASOURCE_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandan-demo", "short", "sandan"})
    void refusesAKnownOrShortFirstAdminPasswordInProduction(String password) {
        assertRefuses(with("sandan.admin.password", password), "production", "SANDAN_ADMIN_PASSWORD");
    }

    @Test
    void refusesProductionWithDemonstrationData() {
        assertThatThrownBy(() -> start(SERVER, "production", "demonstration")).isInstanceOf(StartRefused.class);
    }

    @Test
    void startsProductionWithSecretsOfItsOwn() {
        assertThatNoException().isThrownBy(() -> start(SERVER, "production"));
    }

    @Test
    void refusesAPortalThatNobodyCouldSignInTo() {
        assertThatThrownBy(() -> new FirstAdmin("", "").required())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SANDAN_ADMIN_USERNAME");
    }

    @Test
    void saysWhyADatabaseServerCannotBeUsed() {
        assertThat(new StartFailures().reportException(new SQLException("refused", "08001")))
                .isTrue();
        assertThat(new StartFailures().reportException(new RuntimeException(new SQLException("no", "28P01"))))
                .isTrue();
        assertThat(new StartFailures().reportException(new IllegalStateException("a bug keeps its trace")))
                .isFalse();
    }

    private void assertRefuses(Map<String, String> settings, String profile, String sentence) {
        assertThatThrownBy(() -> start(settings, profile))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.korean()).isNotBlank())
                .hasMessageContaining(sentence);
    }

    private GenericApplicationContext start(Map<String, String> settings, String... profiles) {
        GenericApplicationContext context = new GenericApplicationContext();
        Map<String, Object> all = new HashMap<>(settings);
        all.put("server.address", "127.0.0.1");
        all.put("sandan.data", folder.toString());
        context.getEnvironment().setActiveProfiles(profiles);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", all));
        new PortalStart().initialize(context);
        return context;
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(SERVER);
        settings.put(name, value);
        return settings;
    }
}
