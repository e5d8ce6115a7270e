package kr.sandan.platform.start;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the database to the code's version, and never lets older code work on a newer database. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migrateForwardOnly() {
        return flyway -> {
            requireNotNewerThanCode(flyway);
            flyway.migrate();
        };
    }

    private static void requireNotNewerThanCode(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (!applied.getState().name().startsWith("FUTURE")) continue;
            throw new StartRefused(
                    "데이터베이스(버전 %s)가 이 프로그램보다 새것입니다. 더 새로운 프로그램으로 시작하십시오.".formatted(applied.getVersion()),
                    "The database (version %s) is newer than this program: start a newer program."
                            .formatted(applied.getVersion()));
        }
    }
}
