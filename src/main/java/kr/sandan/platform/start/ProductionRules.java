package kr.sandan.platform.start;

import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** What a portal that people rely on never runs with: a throwaway database, a known password, invented data. */
final class ProductionRules {

    /** Passwords that stand in documents, examples and lists. */
    private static final Set<String> KNOWN = Set.of(
            "sandan",
            "sandan-demo",
            "postgres",
            "password",
            "passw0rd",
            "admin",
            "admin123",
            "changeme",
            "change-me",
            "secret",
            "test",
            "1234",
            "12345678",
            "qwerty");

    private static final int SHORTEST_ADMIN_PASSWORD = 12;

    private ProductionRules() {}

    static void check(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) return;
        if (environment.acceptsProfiles(Profiles.of("demonstration"))) {
            throw new StartRefused(
                    "production과 demonstration 프로파일은 함께 쓸 수 없습니다. 하나만 지정하십시오.",
                    "The profiles production and demonstration exclude each other: name one in SPRING_PROFILES_ACTIVE.");
        }
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            throw new StartRefused(
                    "운영 환경은 내장 데이터베이스를 쓰지 않습니다. SPRING_DATASOURCE_URL로 PostgreSQL 서버를 지정하십시오.",
                    "Production does not run on the embedded database: name a PostgreSQL server by SPRING_DATASOURCE_URL.");
        }
        if (isKnown(environment.getProperty("spring.datasource.password", ""))) {
            throw new StartRefused(
                    "데이터베이스 비밀번호가 비어 있거나 널리 알려진 값입니다. SPRING_DATASOURCE_PASSWORD를 바꾸십시오.",
                    "The database password is empty or a well-known one: change it and set SPRING_DATASOURCE_PASSWORD.");
        }
        String admin = environment.getProperty("sandan.admin.password", "");
        if (!admin.isEmpty() && (admin.length() < SHORTEST_ADMIN_PASSWORD || isKnown(admin))) {
            throw new StartRefused(
                    "SANDAN_ADMIN_PASSWORD는 널리 알려지지 않은 %d자 이상이어야 합니다.".formatted(SHORTEST_ADMIN_PASSWORD),
                    "SANDAN_ADMIN_PASSWORD must have at least %d characters and not be a well-known one."
                            .formatted(SHORTEST_ADMIN_PASSWORD));
        }
    }

    private static boolean isKnown(String password) {
        return password.isBlank() || KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }
}
