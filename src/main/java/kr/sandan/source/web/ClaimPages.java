package kr.sandan.source.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.ClaimFilter;
import kr.sandan.source.ClaimLedger;
import kr.sandan.source.ClaimMatter;
import kr.sandan.source.ClaimMatters;
import kr.sandan.source.ClaimRow;
import kr.sandan.source.ClaimSubject;
import kr.sandan.source.PublishedFigure;
import kr.sandan.source.SourceQueries;
import kr.sandan.source.SubjectNames.SubjectName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of published figures show. */
@Component
class ClaimPages {

    private final ClaimLedger ledger;
    private final ClaimMatters matters;
    private final SourceQueries sources;
    private final ClaimLines lines;
    private final Subjects subjects;
    private final SourceWords words;

    ClaimPages(
            ClaimLedger ledger,
            ClaimMatters matters,
            SourceQueries sources,
            ClaimLines lines,
            Subjects subjects,
            SourceWords words) {
        this.ledger = ledger;
        this.matters = matters;
        this.sources = sources;
        this.lines = lines;
        this.subjects = subjects;
        this.words = words;
    }

    /**
     * A figure beside the one it is compared with.
     *
     * @param sameTime whether it is of the very time of the figure looked at
     * @param looked whether it is the figure looked at
     * @param difference from the figure of reference, null where the two cannot be compared or it is that figure
     */
    record RivalLine(
            ClaimLine claim,
            boolean sameTime,
            boolean looked,
            boolean reference,
            @Nullable String difference) {}

    /** An adoption in words. */
    record AdoptionLine(ClaimMatter.Adopted adopted, String value) {}

    /** A correction in words. */
    record CorrectionLine(ClaimMatter.Corrected corrected, String value) {}

    Map<String, Object> list(ClaimFilter filter, AsOf asOf, Paging paging, Locale locale) {
        Listing<ClaimRow> found = ledger.list(filter, asOf, paging);
        Map<String, Object> model = new HashMap<>();
        model.put("list", new Listing<>(lines.of(found.rows(), asOf, locale), found.total(), paging));
        model.put("measures", measures(filter, asOf, locale));
        model.put("subjects", subjects(filter, asOf, locale));
        model.put("later", ledger.later(filter, asOf));
        Long document = filter.document();
        if (document != null) model.put("document", sources.source(document));
        return model;
    }

    private List<Option> measures(ClaimFilter filter, AsOf asOf, Locale locale) {
        return ledger.measures(filter, asOf).stream()
                .map(counted ->
                        new Option(counted.code(), words.measure(counted.code(), locale) + " " + counted.count()))
                .toList();
    }

    private List<Option> subjects(ClaimFilter filter, AsOf asOf, Locale locale) {
        List<ClaimLedger.Counted> counted = ledger.subjects(filter, asOf);
        Map<ClaimSubject, SubjectName> names =
                subjects.names(counted.stream().map(ClaimPages::subject).toList(), asOf, locale);
        List<Option> options = new ArrayList<>();
        for (ClaimLedger.Counted one : counted) {
            SubjectName name = names.get(subject(one));
            if (name != null)
                options.add(new Option(
                        one.kind() + ":" + one.code(), name.in(SourceWords.korean(locale)) + " " + one.count()));
        }
        return options;
    }

    private static ClaimSubject subject(ClaimLedger.Counted counted) {
        return new ClaimSubject(ClaimSubject.Kind.valueOf(counted.kind()), counted.code());
    }

    ModelAndView detail(long id, AsOf asOf, PageFrame frame, Locale locale) {
        ClaimMatter matter = matters.matter(id, asOf);
        PublishedFigure reference = reference(matter);
        return new ModelAndView("source/claim")
                .addObject("matter", matter)
                .addObject(
                        "claim",
                        lines.ofFigures(List.of(matter.figure()), asOf, locale).get(0))
                .addObject("rivals", rivals(matter, reference, asOf, locale))
                .addObject("others", lines.ofFigures(matter.others(), asOf, locale))
                .addObject(
                        "adoptions",
                        matter.adoptions().stream()
                                .map(held -> new AdoptionLine(
                                        held, words.value(held.value(), held.unit(), held.qualifier(), locale)))
                                .toList())
                .addObject(
                        "corrections",
                        matter.corrections().stream()
                                .map(held -> new CorrectionLine(
                                        held, words.value(held.value(), held.unit(), held.qualifier(), locale)))
                                .toList())
                .addObject("keeper", SourceRoutes.keeps(frame))
                .addObject("named", frame.signedIn());
    }

    private List<RivalLine> rivals(ClaimMatter matter, PublishedFigure reference, AsOf asOf, Locale locale) {
        List<PublishedFigure> figures =
                matter.rivals().stream().map(ClaimMatter.Rival::figure).toList();
        List<ClaimLine> claims = lines.ofFigures(figures, asOf, locale);
        List<RivalLine> rivals = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            PublishedFigure figure = figures.get(i);
            boolean isReference = figure.id() == reference.id();
            rivals.add(new RivalLine(
                    claims.get(i),
                    matter.rivals().get(i).sameTime(),
                    figure.id() == matter.figure().id(),
                    isReference,
                    isReference ? null : words.difference(figure, reference, locale)));
        }
        return rivals;
    }

    /** What the others are compared with: the adopted one of the same time, else the figure looked at. */
    private static PublishedFigure reference(ClaimMatter matter) {
        return matter.rivals().stream()
                .filter(rival -> rival.sameTime() && rival.figure().adopted())
                .map(ClaimMatter.Rival::figure)
                .findFirst()
                .orElse(matter.figure());
    }

    /** Back to a page with a notice of what was done. */
    ModelAndView back(String path, String notice, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.message(notice, locale));
        ModelAndView page = new ModelAndView("redirect:" + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
