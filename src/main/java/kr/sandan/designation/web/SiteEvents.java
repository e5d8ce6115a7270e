package kr.sandan.designation.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.designation.DesignatedDays;
import kr.sandan.designation.DesignationRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeEvent;
import kr.sandan.programme.ProgrammeEvents;
import org.springframework.stereotype.Component;

/** On which days a programme designated how many sites, in its timeline. */
@Component
class SiteEvents implements ProgrammeEvents {

    private final DesignatedDays days;
    private final DesignationWords words;

    SiteEvents(DesignatedDays days, DesignationWords words) {
        this.days = days;
        this.words = words;
    }

    @Override
    public List<ProgrammeEvent> events(Programme programme, AsOf asOf, Locale locale) {
        return days.of(programme.id(), asOf).stream()
                .map(day -> event(day, programme, locale))
                .toList();
    }

    private ProgrammeEvent event(DesignatedDays.Day day, Programme programme, Locale locale) {
        PartialDate from = day.from();
        DesignationRole role = day.role();
        return new ProgrammeEvent(
                from,
                null,
                words.message("designation.programme.event", locale),
                words.message(
                        "designation.programme.said",
                        locale,
                        words.message(role.messageKey(), locale),
                        day.sites(),
                        day.samples()),
                "/designations?programme=" + programme.code() + "&role=" + role
                        + (from == null ? "" : "&asOf=" + from.date()),
                null);
    }
}
