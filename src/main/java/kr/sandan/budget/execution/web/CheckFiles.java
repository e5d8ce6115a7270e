package kr.sandan.budget.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.sandan.budget.execution.Identities;
import kr.sandan.budget.execution.Identity;
import kr.sandan.budget.web.YearFiles;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.SheetColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rules of the sums of a year and every line that breaks one, as files. */
@Controller
class CheckFiles {

    private static final List<String> COLUMNS =
            List.of("year", "rule", "line_code", "line", "left_krw", "right_krw", "difference_krw", "holds");

    private final ExecutionYears years;
    private final Identities identities;
    private final YearFiles files;

    CheckFiles(ExecutionYears years, Identities identities, YearFiles files) {
        this.years = years;
        this.identities = identities;
        this.files = files;
    }

    @GetMapping("/budgets/{year}/execution/checks.csv")
    void csv(@PathVariable int year, ExecutionParameters asked, AsOf asOf, HttpServletResponse response) {
        List<@Nullable Object[]> rows = found(year, asked, asOf)
                .map(one -> new @Nullable Object[] {
                    year,
                    one.kind().name(),
                    one.line() == null ? null : one.line().code(),
                    one.line() == null ? null : one.line().name(),
                    one.leftWon(),
                    one.rightWon(),
                    one.difference(),
                    one.holds()
                })
                .toList();
        files.csv("checks-" + year, COLUMNS, rows, response);
    }

    @GetMapping("/budgets/{year}/execution/checks.xlsx")
    void xlsx(
            @PathVariable int year, ExecutionParameters asked, AsOf asOf, Locale locale, HttpServletResponse response) {
        List<@Nullable Object[]> rows = found(year, asked, asOf)
                .map(one -> new @Nullable Object[] {
                    one.line() == null
                            ? files.say("budget.checks.year", locale)
                            : one.line().code(),
                    one.line() == null ? null : one.line().name(),
                    files.say(one.kind().messageKey(), locale),
                    one.leftWon(),
                    one.rightWon(),
                    one.difference(),
                    files.say(one.holds() ? "budget.identity.holds" : one.kind().lookKey(), locale)
                })
                .toList();
        files.xlsx(
                files.inWon("checks", "budget.checks.page", year, null, columns(locale), locale),
                rows,
                asOf,
                locale,
                response);
    }

    private Stream<Identity> found(int year, ExecutionParameters asked, AsOf asOf) {
        Identities.Found found = identities.of(years.of(year, asked, asOf).asked());
        return Stream.concat(found.year().stream(), found.broken().stream());
    }

    private List<SheetColumn> columns(Locale locale) {
        return List.of(
                SheetColumn.text(files.say("budget.column.code", locale), 20),
                SheetColumn.text(files.say("budget.by.LINE", locale), 40),
                SheetColumn.text(files.say("budget.identity.rule", locale), 50),
                SheetColumn.integer(files.say("budget.identity.left", locale)),
                SheetColumn.integer(files.say("budget.identity.right", locale)),
                SheetColumn.integer(files.say("budget.identity.difference", locale)),
                SheetColumn.text(files.say("budget.identity.look", locale), 50));
    }
}
