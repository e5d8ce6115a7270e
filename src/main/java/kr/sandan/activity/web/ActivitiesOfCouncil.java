package kr.sandan.activity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kr.sandan.activity.ActivityFilter;
import kr.sandan.activity.ActivityQueries;
import kr.sandan.activity.ActivityRow;
import kr.sandan.activity.CalendarKeys;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.CouncilSection;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a council: what it did last and plans, and the subscription to its calendar. */
@Component
class ActivitiesOfCouncil implements CouncilSection {

    private final ActivityQueries activities;
    private final ActivityLists lists;
    private final CalendarKeys keys;
    private final CouncilReach reach;

    ActivitiesOfCouncil(ActivityQueries activities, ActivityLists lists, CalendarKeys keys, CouncilReach reach) {
        this.activities = activities;
        this.lists = lists;
        this.keys = keys;
        this.reach = reach;
    }

    /**
     * The newest activities.
     *
     * @param subscribed since when a key to the calendar holds, null where none does
     */
    record Body(
            long councilId,
            List<ActivityLists.Line> lines,
            long total,
            boolean mine,
            @Nullable LocalDate subscribed) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "activity.title";
    }

    @Override
    public String template() {
        return "activity/council";
    }

    @Override
    public Object model(CouncilEntry council, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        Listing<ActivityRow> newest = activities.page(ActivityFilter.ofCouncil(council.id()), Paging.FIRST);
        return new Body(
                council.id(),
                newest.rows().stream().map(row -> lists.line(row, locale)).toList(),
                newest.total(),
                reach.covers(council.id()),
                keys.issuedOn(council.id()).orElse(null));
    }
}
