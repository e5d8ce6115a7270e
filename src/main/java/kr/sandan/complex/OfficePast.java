package kr.sandan.complex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import kr.sandan.office.OfficeHistory;
import kr.sandan.office.OfficeQueries;
import kr.sandan.office.Territory;
import kr.sandan.platform.AsOf;
import kr.sandan.region.RegionHistory;
import kr.sandan.region.RegionQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which office answered for a complex when: the one named for it, else the one of its first province. */
@Component
public class OfficePast {

    private final ComplexLife life;
    private final OfficeQueries offices;
    private final RegionQueries regions;

    OfficePast(ComplexLife life, OfficeQueries offices, RegionQueries regions) {
        this.life = life;
        this.offices = offices;
        this.regions = regions;
    }

    /**
     * A period in which one office answered.
     *
     * @param officeId the office
     * @param from first day, null where nobody knows
     * @param until first day it no longer answered, null while it does
     * @param basis how the territory is known, null where the office was named for this complex
     */
    public record Answered(
            long officeId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Territory.@Nullable Basis basis) {

        private boolean sameAs(Answered other) {
            return officeId == other.officeId && basis == other.basis;
        }
    }

    /** Every period of the complex, newest first; days on which nobody is known to answer are left out. */
    public List<Answered> of(ComplexEntry complex, AsOf asOf) {
        List<ComplexLife.NamedOffice> named = life.namedOffices(complex.id(), asOf);
        OfficeHistory units = offices.history(asOf);
        RegionHistory history = regions.history(asOf);
        String province = complex.places().get(0).provinceCode();
        List<LocalDate> turns = turns(named, units, asOf.valid());
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            LocalDate from = turns.get(i);
            LocalDate until = i + 1 < turns.size() ? turns.get(i + 1) : null;
            Answered now = onDay(from, until, named, province, units, history);
            if (now == null) continue;
            Answered last = answered.isEmpty() ? null : answered.get(answered.size() - 1);
            if (last != null && last.sameAs(now) && Objects.equals(last.until(), now.from())) {
                answered.set(answered.size() - 1, new Answered(now.officeId(), last.from(), until, now.basis()));
            } else {
                answered.add(now);
            }
        }
        Collections.reverse(answered);
        return answered;
    }

    /** The days up to the day asked for on which the answer may change, oldest first. */
    private static List<LocalDate> turns(List<ComplexLife.NamedOffice> named, OfficeHistory units, LocalDate day) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (Territory territory : units.territories()) {
            LocalDate from = territory.valid().from();
            LocalDate until = territory.valid().until();
            turns.add(from == null ? LocalDate.of(1900, 1, 1) : from);
            if (until != null) turns.add(until);
        }
        for (ComplexLife.NamedOffice office : named) {
            LocalDate from = office.from();
            LocalDate until = office.until();
            turns.add(from == null ? LocalDate.of(1900, 1, 1) : from);
            if (until != null) turns.add(until);
        }
        return new ArrayList<>(turns.headSet(day, true));
    }

    private static @Nullable Answered onDay(
            LocalDate day,
            @Nullable LocalDate until,
            List<ComplexLife.NamedOffice> named,
            String province,
            OfficeHistory units,
            RegionHistory history) {
        for (ComplexLife.NamedOffice office : named) {
            LocalDate from = office.from();
            LocalDate end = office.until();
            if ((from == null || !from.isAfter(day)) && (end == null || end.isAfter(day)))
                return new Answered(office.officeId(), known(day), until, null);
        }
        return history.provinceAt(province, day)
                .flatMap(code -> units.territoryAt(code, day))
                .map(territory -> new Answered(territory.officeId(), known(day), until, territory.basis()))
                .orElse(null);
    }

    private static @Nullable LocalDate known(LocalDate day) {
        return day.getYear() == 1900 ? null : day;
    }
}
