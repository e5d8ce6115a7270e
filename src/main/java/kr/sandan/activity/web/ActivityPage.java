package kr.sandan.activity.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.activity.ActivityDesk;
import kr.sandan.activity.ActivityDetail;
import kr.sandan.activity.ActivityFile;
import kr.sandan.activity.ActivityFile.Part;
import kr.sandan.activity.ActivityFileService;
import kr.sandan.activity.ActivityFiles;
import kr.sandan.activity.ActivityPages;
import kr.sandan.activity.ActivitySection;
import kr.sandan.activity.CostCategory;
import kr.sandan.activity.Mistakes;
import kr.sandan.approval.ApprovalAction;
import kr.sandan.approval.ApprovalQueries;
import kr.sandan.approval.ApprovalState;
import kr.sandan.approval.ApprovalView;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.file.DocumentType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.UploadLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The page of one activity. */
@Component
class ActivityPage {

    private final ActivityPages activities;
    private final ActivityDesk desk;
    private final Mistakes mistakes;
    private final ActivityLists lists;
    private final ApprovalQueries approvals;
    private final Councils councils;
    private final ActivityFiles files;
    private final ActivityWords words;
    private final ActivityValues values;
    private final List<ActivitySection> sections;
    private final Clock clock;

    ActivityPage(
            ActivityPages activities,
            ActivityDesk desk,
            Mistakes mistakes,
            ActivityLists lists,
            ApprovalQueries approvals,
            Councils councils,
            ActivityFiles files,
            ActivityWords words,
            ActivityValues values,
            ObjectProvider<ActivitySection> sections,
            Clock clock) {
        this.activities = activities;
        this.desk = desk;
        this.mistakes = mistakes;
        this.lists = lists;
        this.approvals = approvals;
        this.councils = councils;
        this.files = files;
        this.words = words;
        this.values = values;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ActivitySection::order))
                .toList();
        this.clock = clock;
    }

    /** Money of a category, in won. */
    record CostLine(String category, long won) {}

    /** A council that took part. */
    record Council(long id, String name) {}

    /**
     * The files, and what may be sent.
     *
     * @param removed those that were taken away
     * @param accepted the endings of the kinds that are kept
     * @param largest megabytes of one file
     * @param most how many an activity has at most
     * @param together megabytes of all of them at most
     */
    record FileSection(
            List<ActivityFile> lines,
            List<ActivityFile> removed,
            Part[] parts,
            String accepted,
            long largest,
            int most,
            long together) {}

    /** A section of another module. */
    record Said(String titleKey, String template, Object model) {}

    /** A change of a field, in words. */
    record ChangeLine(
            String at,
            @Nullable String by,
            @Nullable String reason,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /** @param keeper whether the reader is one who registers activities */
    Map<String, Object> detail(ActivityDetail activity, boolean keeper, Locale locale) {
        long id = activity.row().id();
        boolean mine = desk.isMine(id);
        Map<String, Object> model = standing(activity, mine, keeper && mine, locale);
        model.put("activity", activity);
        model.put("line", lists.line(activity.row(), locale));
        model.put("office", words.office(activity.row().officeId(), AsOf.today(clock), locale));
        model.put("mine", mine);
        model.put("files", files(activity));
        model.put("others", others(activity, locale));
        model.put("costs", costs(activity, locale));
        model.put("spent", activity.facts().costs().total());
        model.put(
                "asking",
                activity.attendees().stream()
                        .filter(one -> one.name() != null && one.consentOn() == null)
                        .count());
        model.put("changes", mine ? changes(id, locale) : List.of());
        model.put("buttons", buttons(activity, mine));
        model.put("sections", said(activity, mine));
        return model;
    }

    /** How far its approval has come, and what the reader may do about it. */
    private Map<String, Object> standing(ActivityDetail activity, boolean mine, boolean keeper, Locale locale) {
        long id = activity.row().id();
        // others see a version that was approved, and not what became of it since
        ApprovalState approval = mine ? approvals.state("ACTIVITY", id).orElse(null) : ApprovalState.APPROVED;
        ApprovalView view = approvals.view("ACTIVITY", id).orElse(null);
        MistakePanel mistake = MistakePanel.of(activity, mistakes, mine ? view : null, keeper);
        boolean open = keeper && (approval == null || approval.isOpen());
        Map<String, Object> model = new HashMap<>();
        model.put("keeper", keeper);
        model.put("mistake", mistake);
        model.put("open", open && mistake.said() == null);
        model.put("submittable", open && view != null && view.may(ApprovalAction.SUBMIT) && desk.isReady(id));
        model.put("approval", approval == null ? null : words.message(approval.messageKey(), locale));
        model.put("view", view);
        return model;
    }

    /** Why something was refused. */
    String words(RuleBroken refused, Locale locale) {
        return words.message(refused.messageKey(), locale, refused.arguments());
    }

    private FileSection files(ActivityDetail activity) {
        return new FileSection(
                files.of(activity),
                files.removed(activity),
                Part.values(),
                DocumentType.accepted(),
                UploadLimit.LARGEST.toMegabytes(),
                ActivityFileService.MOST,
                ActivityFileService.MOST_TOGETHER.toMegabytes());
    }

    private List<ActivitySection.Button> buttons(ActivityDetail activity, boolean mine) {
        return sections.stream()
                .flatMap(section -> Stream.ofNullable(section.button(activity, mine)))
                .toList();
    }

    private List<Said> said(ActivityDetail activity, boolean mine) {
        List<Said> said = new ArrayList<>();
        for (ActivitySection section : sections) {
            Object model = section.model(activity, mine);
            if (model != null) said.add(new Said(section.titleKey(), section.template(), model));
        }
        return said;
    }

    private List<Council> others(ActivityDetail activity, Locale locale) {
        AsOf today = AsOf.today(clock);
        List<Council> others = new ArrayList<>();
        for (long other : activity.facts().otherCouncilIds()) {
            String name = councils.find(other, today)
                    .map((CouncilEntry council) -> words.council(council, locale))
                    .orElse(String.valueOf(other));
            others.add(new Council(other, name));
        }
        return others;
    }

    private List<CostLine> costs(ActivityDetail activity, Locale locale) {
        List<CostLine> lines = new ArrayList<>();
        for (CostCategory category : CostCategory.values()) {
            Long won = activity.facts().costs().spent().get(category);
            if (won != null) lines.add(new CostLine(words.message("activity.cost." + category, locale), won));
        }
        return lines;
    }

    private List<ChangeLine> changes(long id, Locale locale) {
        return activities.changes(id).stream()
                .map(change -> new ChangeLine(
                        change.at(),
                        change.by(),
                        change.reason(),
                        words.message("activity.changed." + change.field(), locale),
                        values.said(change.field(), change.before(), locale),
                        values.said(change.field(), change.after(), locale)))
                .toList();
    }
}
