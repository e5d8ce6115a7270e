package kr.sandan.membership.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.Councils;
import kr.sandan.membership.Member;
import kr.sandan.membership.MemberFilter;
import kr.sandan.membership.MemberQueries;
import kr.sandan.membership.MemberRole;
import kr.sandan.organisation.OrganisationType;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.sheet.CsvWriter;
import kr.sandan.platform.sheet.SheetColumn;
import kr.sandan.platform.sheet.SheetHeads;
import kr.sandan.platform.sheet.SheetWriter;
import kr.sandan.platform.web.Download;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Option;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.Paging;
import kr.sandan.source.Citation;
import kr.sandan.source.SourceQueries;
import org.springframework.stereotype.Component;

/** Members as lines of pages and of files. */
@Component
class MemberLists {

    private static final List<String> COLUMNS = List.of(
            "council_id",
            "council",
            "organisation_id",
            "organisation",
            "type",
            "role",
            "valid_from",
            "valid_to",
            "sample",
            "source");

    private final MemberQueries members;
    private final Councils councils;
    private final SourceQueries sources;
    private final MembershipWords words;
    private final SheetHeads heads;

    MemberLists(
            MemberQueries members, Councils councils, SourceQueries sources, MembershipWords words, SheetHeads heads) {
        this.members = members;
        this.councils = councils;
        this.sources = sources;
        this.words = words;
        this.heads = heads;
    }

    /** A line of a list. */
    record Line(
            long id,
            long councilId,
            String council,
            long organisationId,
            String name,
            String type,
            String role,
            String period,
            boolean sample) {}

    Listing<Line> page(MemberFilter filter, AsOf asOf, Paging paging, Locale locale) {
        Listing<Member> rows = members.page(filter, asOf, paging);
        Map<Long, String> names = rows.isEmpty() ? Map.of() : names(asOf, locale);
        return new Listing<>(
                rows.rows().stream()
                        .map(member -> line(member, names.getOrDefault(member.councilId(), ""), locale))
                        .toList(),
                rows.total(),
                paging);
    }

    Line line(Member member, String council, Locale locale) {
        return new Line(
                member.id(),
                member.councilId(),
                council,
                member.organisationId(),
                MembershipWords.name(member.name(), member.nameEn(), locale),
                words.type(member.type(), locale),
                words.message(member.role().messageKey(), locale),
                words.period(member.span(), locale),
                member.sample());
    }

    Map<Long, String> names(AsOf asOf, Locale locale) {
        Map<Long, String> names = new HashMap<>();
        for (CouncilEntry council : councils.at(asOf)) names.put(council.id(), words.placed(council, locale));
        return names;
    }

    List<Option> councilChoices(List<CouncilEntry> all, Locale locale) {
        return all.stream()
                .filter(council -> council.presence() == CouncilEntry.Presence.HELD)
                .map(council -> new Option(String.valueOf(council.id()), words.placed(council, locale)))
                .toList();
    }

    List<Option> officeChoices(List<CouncilEntry> all, AsOf asOf, Locale locale) {
        return all.stream()
                .flatMap(council -> council.offices().stream())
                .distinct()
                .sorted()
                .map(id -> new Option(String.valueOf(id), words.office(id, asOf, locale)))
                .toList();
    }

    void csv(MemberFilter filter, AsOf asOf, Paging paging, HttpServletResponse response) {
        Map<Long, String> names = names(asOf, Locale.KOREAN);
        Map<Long, Citation> cited = new HashMap<>();
        try (CsvWriter csv =
                new CsvWriter(Download.start(response, Download.CSV, "members.csv"), COLUMNS.toArray(String[]::new))) {
            members.each(
                    filter,
                    asOf,
                    paging,
                    member -> csv.row(
                            member.councilId(),
                            names.get(member.councilId()),
                            member.organisationId(),
                            member.name(),
                            member.type(),
                            member.role(),
                            member.span().from(),
                            member.span().until(),
                            member.sample(),
                            source(member, cited)));
            csv.finish();
        }
    }

    private String source(Member member, Map<Long, Citation> cited) {
        return cited.computeIfAbsent(member.entered().sourceId(), sources::source)
                .line();
    }

    void xlsx(
            MemberFilter filter,
            AsOf asOf,
            Paging paging,
            PageFrame frame,
            Locale locale,
            HttpServletResponse response) {
        Map<Long, String> names = names(asOf, locale);
        Map<Long, Citation> cited = new HashMap<>();
        String filters =
                frame.filters((name, value) -> words.message("membership.filter." + name, locale) + " " + value);
        try (SheetWriter sheet = new SheetWriter(
                Download.start(response, Download.XLSX, "members.xlsx"),
                heads.of(words.message("membership.list.title", locale), filters, asOf, null, null, locale),
                columns(locale))) {
            members.each(filter, asOf, paging, member -> {
                Line line = line(member, names.getOrDefault(member.councilId(), ""), locale);
                sheet.row(
                        line.council(),
                        line.name(),
                        line.type(),
                        line.role(),
                        line.period(),
                        line.sample() ? words.message("platform.sample", locale) : null,
                        source(member, cited));
            });
            sheet.finish();
        }
    }

    private List<SheetColumn> columns(Locale locale) {
        return Stream.of("council", "organisation", "type", "role", "period", "sample", "source")
                .map(column -> SheetColumn.text(words.message("membership.column." + column, locale), 22))
                .toList();
    }

    List<Option> roleChoices() {
        return words.options(MemberRole.values(), "membership.role.");
    }

    List<Option> typeChoices() {
        return words.options(OrganisationType.values(), "organisation.type.");
    }
}
