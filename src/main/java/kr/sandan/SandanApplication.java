package kr.sandan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SandanApplication {

    public static void main(String[] args) {
        SpringApplication.run(SandanApplication.class, args);
    }
}
