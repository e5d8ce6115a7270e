package kr.sandan.activity.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivityQueries;
import kr.sandan.activity.ActivityRow;
import kr.sandan.draft.Drafts;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.HomeSections;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import org.springframework.stereotype.Component;

/** On the first page: what was typed and not saved, and what was planned and neither reported nor cancelled. */
@Component
class ActivityHome implements HomeSections {

    private static final int WAITING = 110;
    private static final int SHOWN = 5;

    private final ActivityQueries activities;
    private final ActivityLists lists;
    private final Drafts drafts;

    ActivityHome(ActivityQueries activities, ActivityLists lists, Drafts drafts) {
        this.activities = activities;
        this.lists = lists;
        this.drafts = drafts;
    }

    /** What waits. */
    record Waiting(List<Drafts.Draft> drafts, List<ActivityLists.Line> overdue, long total) {}

    @Override
    public Audience audience() {
        return ActivityRoutes.KEEPERS;
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        Paging order = new Paging(1, Paging.DEFAULT_SIZE, new Paging.Sort("held_on", false));
        Listing<ActivityRow> late = activities.page(ActivityFilter.pastTheirDay(), order);
        List<Drafts.Draft> open = drafts.open(DraftController.FORM);
        if (open.isEmpty() && late.isEmpty()) return List.of();
        List<ActivityLists.Line> lines = late.rows().stream()
                .limit(SHOWN)
                .map(row -> lists.line(row, locale))
                .toList();
        return List.of(new HomeSection(WAITING, "activity/home", new Waiting(open, lines, late.total())));
    }
}
