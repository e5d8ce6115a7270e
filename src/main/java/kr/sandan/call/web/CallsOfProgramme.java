package kr.sandan.call.web;

import java.util.List;
import kr.sandan.call.Call;
import kr.sandan.call.CallFilter;
import kr.sandan.call.CallQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.programme.Programme;
import kr.sandan.programme.ProgrammeSection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a programme: its calls. */
@Component
class CallsOfProgramme implements ProgrammeSection {

    private static final int MOST = 50;

    private final CallQueries queries;
    private final CallLists lists;

    CallsOfProgramme(CallQueries queries, CallLists lists) {
        this.queries = queries;
        this.lists = lists;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "call.list.title";
    }

    @Override
    public String template() {
        return "call/programme";
    }

    @Override
    public @Nullable Object model(Programme programme, AsOf asOf) {
        List<Call> calls = queries.select(CallFilter.ofProgramme(programme.id()), CallQueries.OWN_ORDER, 0, MOST);
        return calls.isEmpty() ? null : lists.rows(calls, LocaleContextHolder.getLocale());
    }
}
