package kr.sandan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "kr.sandan", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final int LONGEST_FILE = 250;

    @ArchTest
    static final ArchRule onlyWebTouchesServletsAndMvc = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet.."))
            .because("services must be callable from jobs, loads and tests without a request");

    @ArchTest
    static final ArchRule controllersKnowNoRepositories = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .allowEmptyShould(true)
            .because("changes go through a service and reads through queries");

    @ArchTest
    static final ArchRule entitiesStayInsideTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("another module holds a row by its id, never by the object");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("tests and as-of pages choose the day");

    @Test
    void noJavaFileIsLongerThanAReaderCanHold() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    long lines = Files.readAllLines(file).size();
                    if (lines > LONGEST_FILE) tooLong.add(file + ": " + lines);
                }
            }
        }
        assertThat(tooLong)
                .as("files over %d lines hold more than one idea", LONGEST_FILE)
                .isEmpty();
    }
}
