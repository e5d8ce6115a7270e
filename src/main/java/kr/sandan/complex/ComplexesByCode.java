package kr.sandan.complex;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.AffectedByCode;
import org.springframework.stereotype.Component;

/** Which complexes carry a type or a state of development on the day from which it is called otherwise. */
@Component
class ComplexesByCode implements AffectedByCode {

    private final ComplexDirectory directories;
    private final Clock clock;

    ComplexesByCode(ComplexDirectory directories, Clock clock) {
        this.directories = directories;
        this.clock = clock;
    }

    @Override
    public List<Affected> affectedBy(String list, String code, String term, LocalDate effectiveOn) {
        return switch (list) {
            case "complex-type" ->
                line(
                        term,
                        "type=" + code,
                        effectiveOn,
                        entry -> entry.type().name().equals(code));
            case "complex-state" ->
                line(
                        term,
                        "state=" + code,
                        effectiveOn,
                        entry -> entry.state() != null && entry.state().name().equals(code));
            default -> List.of();
        };
    }

    private List<Affected> line(String term, String parameter, LocalDate day, Predicate<ComplexEntry> carries) {
        AsOf asOf = new AsOf(day, AsOf.today(clock).known());
        List<ComplexEntry> found =
                directories.at(asOf).all().stream().filter(carries).toList();
        if (found.isEmpty()) return List.of();
        List<Affected.Named> named = found.stream()
                .limit(Affected.NAMED)
                .map(entry -> new Affected.Named(entry.name(), "/complexes/" + entry.id()))
                .toList();
        String path = "/complexes?" + parameter + "&asOf=" + day;
        return List.of(new Affected(term, "complex.affected.code", found.size(), path, named));
    }
}
