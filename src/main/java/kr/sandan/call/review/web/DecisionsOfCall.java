package kr.sandan.call.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.call.Call;
import kr.sandan.call.CallQueries;
import kr.sandan.call.CallSection;
import kr.sandan.call.CallSight;
import kr.sandan.call.Stage;
import kr.sandan.call.review.Decision;
import kr.sandan.call.review.Decisions;
import kr.sandan.call.review.Panels;
import kr.sandan.call.web.CallWords;
import kr.sandan.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a call: its stages for those who judge or run them, and what was decided. */
@Component
class DecisionsOfCall implements CallSection {

    private final Decisions decisions;
    private final Panels panels;
    private final CallQueries queries;
    private final CallSight sight;
    private final CurrentAccount account;
    private final CallWords words;

    DecisionsOfCall(
            Decisions decisions,
            Panels panels,
            CallQueries queries,
            CallSight sight,
            CurrentAccount account,
            CallWords words) {
        this.decisions = decisions;
        this.panels = panels;
        this.queries = queries;
        this.sight = sight;
        this.account = account;
        this.words = words;
    }

    /** A stage with its decisions, and what the reader may do about it. */
    record Row(Stage stage, String name, List<Decision> decisions, boolean ranking) {}

    /** What the section shows. */
    record Section(Call call, List<Row> rows) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "call.decisions";
    }

    @Override
    public String template() {
        return "call/decisions";
    }

    @Override
    public @Nullable Object model(Call call, Locale locale) {
        if (call.recorded()) return null;
        boolean whole = sight.drafts();
        List<Decision> taken = decisions.ofCall(call.id());
        List<Row> rows = new ArrayList<>();
        for (Stage stage : queries.stages(call.id())) {
            boolean leads = account.id().isPresent()
                    && panels.of(stage.id()).chairedBy(account.id().getAsLong());
            List<Decision> shown = taken.stream()
                    .filter(one -> one.stageId() == stage.id() && (whole || leads || one.publishedAt() != null))
                    .toList();
            boolean judges = account.id().isPresent()
                    && panels.of(stage.id()).reviewer(account.id().getAsLong()).isPresent();
            rows.add(new Row(stage, words.stage(stage, locale), shown, leads || whole && !judges));
        }
        return new Section(call, rows);
    }
}
