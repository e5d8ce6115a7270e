package kr.sandan.membership.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.Councils;
import kr.sandan.membership.Entered;
import kr.sandan.membership.MemberLines;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.web.Option;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of this room have in common: the council they are of, sources to choose from, lines looked up. */
@Component
class MembershipPages {

    private final Councils councils;
    private final CouncilReach reach;
    private final SourceQueries sources;
    private final MembershipWords words;
    private final Clock clock;

    MembershipPages(Councils councils, CouncilReach reach, SourceQueries sources, MembershipWords words, Clock clock) {
        this.councils = councils;
        this.reach = reach;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    /** A line that was pasted with what it may mean; {@code activity/parts :: lines} prints it. */
    record Checked(String line, boolean sure, List<Option> choices) {}

    /**
     * One entry of a history; {@code membership/parts :: entries} prints it.
     *
     * @param held whether no later entry has superseded it
     */
    record EntryLine(
            long id,
            String said,
            String period,
            String known,
            @Nullable String superseded,
            String enteredAt,
            @Nullable String enteredBy,
            String reason,
            @Nullable String withdrawal,
            long sourceId,
            String source,
            boolean held) {}

    AsOf today() {
        return AsOf.today(clock);
    }

    /** The page of a form of a council that the acting account may change; another headquarters' one is not there. */
    ModelAndView page(String view, long councilId) {
        reach.requireMine(councilId);
        return new ModelAndView(view)
                .addObject("councilId", councilId)
                .addObject("name", name(councilId))
                .addObject(
                        "sourceChoices",
                        sources.all().stream()
                                .map(source -> new Option(String.valueOf(source.id()), source.line()))
                                .toList());
    }

    String name(long councilId) {
        Locale locale = LocaleContextHolder.getLocale();
        return councils.find(councilId, today())
                .map((CouncilEntry council) -> words.placed(council, locale))
                .orElseThrow(() -> new NotFound("council", councilId));
    }

    ModelAndView done(String key, String path, RedirectAttributes next, Object... arguments) {
        next.addFlashAttribute("flash", words.here(key, arguments));
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    /** What each line may mean; nothing for lines that cannot be read, which the form says beside them. */
    List<Checked> checked(MemberLines lines, @Nullable String typed) {
        List<Checked> checked = new ArrayList<>();
        try {
            for (MemberLines.Line line : lines.look(typed)) checked.add(checked(line));
        } catch (RuleBroken unreadable) {
            return List.of();
        }
        return checked;
    }

    private Checked checked(MemberLines.Line line) {
        List<Option> choices = new ArrayList<>(candidates(line));
        for (OrganisationType type : OrganisationType.values())
            choices.add(new Option(
                    "new:" + type, words.here("membership.lines.new", words.here("organisation.type." + type))));
        return new Checked(line.name(), line.sure() != null, choices);
    }

    List<Option> candidates(MemberLines.Line line) {
        return line.candidates().stream()
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        one.businessNumber() == null ? one.name() : one.name() + " · " + one.businessNumber()))
                .toList();
    }

    EntryLine entry(long id, String said, String period, Entered entered, Map<Long, Citation> cited) {
        Citation source = cited.get(entered.sourceId());
        return new EntryLine(
                id,
                said,
                period,
                words.day(entered.knownFrom()),
                entered.supersededAt() == null ? null : words.day(entered.supersededAt()),
                words.minute(entered.at()),
                entered.by(),
                entered.reason(),
                entered.withdrawal(),
                entered.sourceId(),
                source == null ? "" : source.line(),
                entered.supersededAt() == null);
    }

    Map<Long, Citation> cited(List<Entered> entered) {
        return sources.sources(
                entered.stream().map(Entered::sourceId).distinct().toList());
    }
}
