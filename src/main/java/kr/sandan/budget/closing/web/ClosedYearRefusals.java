package kr.sandan.budget.closing.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.sandan.budget.ClosedYears;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in the reader's words what the database refused of a closed year, for whoever did not ask before. */
@ControllerAdvice
class ClosedYearRefusals {

    private static final Pattern CLOSED = Pattern.compile("the budget of (\\d{4}) was closed by");

    private final ClosedYears years;

    ClosedYearRefusals(ClosedYears years) {
        this.years = years;
    }

    @ExceptionHandler
    ModelAndView refused(DataIntegrityViolationException refused) {
        return year(refused)
                .flatMap(years::closed)
                .map(closed -> new ModelAndView("closing/refused", HttpStatus.CONFLICT)
                        .addObject("year", closed.year())
                        .addObject("refusal", closed.refusal()))
                .orElseThrow(() -> refused);
    }

    private static Optional<Integer> year(DataIntegrityViolationException refused) {
        Matcher closed =
                CLOSED.matcher(String.valueOf(refused.getMostSpecificCause().getMessage()));
        return closed.find() ? Optional.of(Integer.valueOf(closed.group(1))) : Optional.empty();
    }
}
