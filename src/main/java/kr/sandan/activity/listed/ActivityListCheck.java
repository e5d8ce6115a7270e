package kr.sandan.activity.listed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.sandan.activity.listed.ActivityListStaging.Held;
import kr.sandan.activity.listed.ActivityListStaging.Staged;
import kr.sandan.load.LoadContext;
import kr.sandan.load.LoadContext.Change;
import kr.sandan.load.LoadContext.What;
import kr.sandan.platform.RuleBroken;
import kr.sandan.privacy.Masking;
import org.jspecify.annotations.Nullable;

/** Compares a list with what is held: what is new, what takes the place of what another list said, what is refused. */
final class ActivityListCheck {

    /** What a page need not say of an activity that is new as a whole; its title stands before each line. */
    private static final Set<String> LONG = Set.of("title", "place", "outcome", "attendees", "ends_at");

    private final LoadContext context;
    private final ActivityFindings findings;
    private final Map<String, Held> held;
    private final OfficesOfDays offices;
    private final Set<String> said = new HashSet<>();
    private final List<Staged> staged = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    ActivityListCheck(LoadContext context, ActivityFindings findings, Map<String, Held> held, OfficesOfDays offices) {
        this.context = context;
        this.findings = findings;
        this.held = held;
        this.offices = offices;
    }

    List<Staged> compare(List<ActivityLine> lines) {
        for (ActivityLine line : lines) {
            try {
                compare(line);
            } catch (RuleBroken refused) {
                findings.refuse(line, refused);
            }
        }
        context.counts(added, changed, unchanged, 0);
        return staged;
    }

    private void compare(ActivityLine line) {
        if (!said.add(line.key()))
            throw new RuleBroken("title", "activity.load.twice", line.facts().title());
        Held before = held.get(line.key());
        Map<String, String> after = ActivityListStaging.fields(line);
        if (before == null) {
            added++;
            report("row " + line.row().number(), line, new HashMap<>(), after, What.NEW);
            stage(line, null);
            return;
        }
        if (before.fields().equals(after)) {
            unchanged++;
            return;
        }
        if (!before.listed()) throw new RuleBroken("title", "activity.load.by-hand", before.id());
        changed++;
        report(String.valueOf(before.id()), line, before.fields(), after, What.CHANGED);
        stage(line, before.id());
    }

    private void stage(ActivityLine line, @Nullable Long heldId) {
        long office = offices.of(line.facts().councilId(), line.facts().heldOn());
        staged.add(new Staged(staged.size(), heldId, line, office));
    }

    private void report(
            String key, ActivityLine line, Map<String, String> before, Map<String, String> after, What what) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        if (what == What.NEW) fields.removeAll(LONG);
        for (String field : fields) {
            String old = before.get(field);
            String now = after.get(field);
            if (!Objects.equals(old, now))
                context.change(
                        new Change(key, line.facts().title(), what, field, shown(field, old), shown(field, now)));
        }
    }

    /** Names of people are masked in what is reported, as they are on every page. */
    private static @Nullable String shown(String field, @Nullable String said) {
        if (said == null || !field.equals("attendees")) return said;
        return said.lines()
                .map(line -> line.split("\t", 2))
                .map(cells -> cells.length < 2 ? cells[0] : cells[0] + " " + Masking.name(cells[1]))
                .collect(Collectors.joining(", "));
    }
}
