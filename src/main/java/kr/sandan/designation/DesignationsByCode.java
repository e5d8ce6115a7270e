package kr.sandan.designation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Affected;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.AffectedByCode;
import org.springframework.stereotype.Component;

/** Which designations stand in a role on the day from which it is called otherwise. */
@Component
class DesignationsByCode implements AffectedByCode {

    private final Designations designations;
    private final Clock clock;

    DesignationsByCode(Designations designations, Clock clock) {
        this.designations = designations;
        this.clock = clock;
    }

    @Override
    public List<Affected> affectedBy(String list, String code, String term, LocalDate effectiveOn) {
        if (!list.equals("designation-role")) return List.of();
        AsOf asOf = new AsOf(effectiveOn, AsOf.today(clock).known());
        List<DesignationEntry> found = designations.at(asOf).all().stream()
                .filter(entry -> entry.role().name().equals(code))
                .toList();
        if (found.isEmpty()) return List.of();
        List<Affected.Named> named = found.stream()
                .limit(Affected.NAMED)
                .map(entry -> new Affected.Named(entry.name(), "/designations/" + entry.id()))
                .toList();
        String path = "/designations?role=" + code + "&asOf=" + effectiveOn;
        return List.of(new Affected(term, "designation.affected.code", found.size(), path, named));
    }
}
