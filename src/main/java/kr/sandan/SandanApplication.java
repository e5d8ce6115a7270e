package kr.sandan;

import kr.sandan.platform.start.PortalStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SandanApplication {

    public static void main(String[] args) {
        SpringApplication portal = new SpringApplication(SandanApplication.class);
        portal.addInitializers(new PortalStart());
        portal.run(args);
    }
}
