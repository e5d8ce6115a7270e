package kr.sandan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(SandanApplication.class).verify();
    }
}
