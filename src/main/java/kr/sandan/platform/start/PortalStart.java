package kr.sandan.platform.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The first thing a start does: look whether it can succeed at all, and bring up the embedded database where no server is
 * named. The database starts beside the portal and is stopped after it.
 */
public class PortalStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        ProductionRules.check(environment);
        ServerPort.of(environment).requireFree();
        if (environment.getProperty("sandan.rehearsal", Boolean.class, false)) {
            context.addApplicationListener(new Rehearsal());
        }
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) return;
        StartingDatabase database = new StartingDatabase(DataFolder.claim(folder(environment)));
        SpringApplication.getShutdownHandlers().add(database::stop);
        context.registerBean(JdbcConnectionDetails.class, () -> database);
    }

    private static Path folder(Environment environment) {
        String named = environment.getRequiredProperty("sandan.data");
        try {
            return Path.of(named);
        } catch (InvalidPathException unreadable) {
            throw DataFolder.unusable(named, unreadable);
        }
    }
}
