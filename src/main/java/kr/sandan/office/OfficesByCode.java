package kr.sandan.office;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.platform.Affected;
import kr.sandan.platform.web.AffectedByCode;
import org.springframework.stereotype.Component;

/** Which units of the agency have a rank that is called otherwise from a day on. */
@Component
class OfficesByCode implements AffectedByCode {

    private final OfficeQueries offices;

    OfficesByCode(OfficeQueries offices) {
        this.offices = offices;
    }

    @Override
    public List<Affected> affectedBy(String list, String code, String term, LocalDate effectiveOn) {
        if (!list.equals("office-kind")) return List.of();
        String path = "/offices?asOf=" + effectiveOn;
        List<Affected.Named> found = offices.history().officesAt(effectiveOn).stream()
                .filter(office -> office.kind().name().equals(code))
                .map(office -> new Affected.Named(
                        offices.nameAt(office.id(), effectiveOn)
                                .map(OfficeName::name)
                                .orElse(office.code()),
                        path))
                .toList();
        if (found.isEmpty()) return List.of();
        List<Affected.Named> named = found.stream().limit(Affected.NAMED).toList();
        return List.of(new Affected(term, "office.affected.code", found.size(), path, named));
    }
}
