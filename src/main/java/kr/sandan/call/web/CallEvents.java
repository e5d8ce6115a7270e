package kr.sandan.call.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.call.Call;
import kr.sandan.call.CallFilter;
import kr.sandan.call.CallQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeEvent;
import kr.sandan.programme.ProgrammeEvents;
import org.springframework.stereotype.Component;

/** The calls of a programme in its timeline, by the day of their announcement or at least by their year. */
@Component
class CallEvents implements ProgrammeEvents {

    private final CallQueries queries;
    private final CallWords words;

    CallEvents(CallQueries queries, CallWords words) {
        this.queries = queries;
        this.words = words;
    }

    @Override
    public List<ProgrammeEvent> events(Programme programme, AsOf asOf, Locale locale) {
        return queries
                .select(CallFilter.ofProgramme(programme.id()), CallQueries.OWN_ORDER, 0, Integer.MAX_VALUE)
                .stream()
                .map(call -> new ProgrammeEvent(
                        begun(call),
                        null,
                        words.say("call.list.title", locale),
                        words.name(call, locale),
                        "/calls/" + call.id(),
                        call.sourceId()))
                .toList();
    }

    private static PartialDate begun(Call call) {
        PartialDate announced = call.schedule().announcedOn();
        return announced == null ? PartialDate.parse(String.valueOf(call.year())) : announced;
    }
}
