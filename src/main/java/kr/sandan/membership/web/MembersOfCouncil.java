package kr.sandan.membership.web;

import java.util.List;
import java.util.Locale;
import kr.sandan.council.CouncilEntry;
import kr.sandan.council.CouncilReach;
import kr.sandan.council.CouncilSection;
import kr.sandan.membership.Composition;
import kr.sandan.membership.Compositions;
import kr.sandan.membership.Member;
import kr.sandan.membership.MemberFilter;
import kr.sandan.membership.MemberQueries;
import kr.sandan.membership.Officer;
import kr.sandan.membership.OfficerQueries;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Listing;
import kr.sandan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** On the page of a council: who belongs to it, who chairs it, what it lacks and who of its linked complexes takes part. */
@Component
class MembersOfCouncil implements CouncilSection {

    private final MemberQueries members;
    private final OfficerQueries officers;
    private final Compositions compositions;
    private final MemberLists lists;
    private final CompositionLines lines;
    private final MembershipWords words;
    private final CouncilReach reach;

    MembersOfCouncil(
            MemberQueries members,
            OfficerQueries officers,
            Compositions compositions,
            MemberLists lists,
            CompositionLines lines,
            MembershipWords words,
            CouncilReach reach) {
        this.members = members;
        this.officers = officers;
        this.compositions = compositions;
        this.lists = lists;
        this.lines = lines;
        this.words = words;
        this.reach = reach;
    }

    /** Somebody in a post, the name masked. */
    record OfficerLine(
            long id,
            String post,
            long organisationId,
            String organisation,
            @Nullable String person,
            @Nullable String position,
            String period,
            boolean holds,
            boolean sample) {}

    /**
     * What the section prints.
     *
     * @param members the first of them
     * @param total how many there are
     * @param attending how many of them came to anything within the last months
     * @param mine whether the reader may change them
     * @param waives whether the reader may let the council off a rule
     */
    record Body(
            long councilId,
            List<MemberLists.Line> members,
            long total,
            long attending,
            boolean mine,
            boolean waives,
            List<OfficerLine> officers,
            List<CompositionLines.FindingLine> findings,
            List<CompositionLines.LinkedLine> linked,
            int months) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "membership.section.council";
    }

    @Override
    public String template() {
        return "membership/council";
    }

    @Override
    public Object model(CouncilEntry council, AsOf asOf) {
        Locale locale = LocaleContextHolder.getLocale();
        Listing<Member> first = members.page(MemberFilter.ofCouncil(council.id()), asOf, Paging.FIRST);
        Composition composition = compositions.of(council, asOf);
        boolean own = reach.covers(council.id());
        return new Body(
                council.id(),
                first.rows().stream().map(row -> lists.line(row, "", locale)).toList(),
                first.total(),
                composition.attending(),
                own && MembershipRoutes.isReader(MembershipRoutes.KEEPERS),
                own && MembershipRoutes.isReader(MembershipRoutes.WAIVERS),
                officers.of(council.id(), asOf).stream()
                        .map(officer -> line(officer, asOf, locale))
                        .toList(),
                lines.findings(composition, locale),
                lines.linked(composition, locale),
                Compositions.MONTHS);
    }

    private OfficerLine line(Officer officer, AsOf asOf, Locale locale) {
        return new OfficerLine(
                officer.id(),
                words.message(officer.post().messageKey(), locale),
                officer.organisationId(),
                officer.organisation(),
                officer.person(),
                officer.position(),
                words.period(officer.span(), locale),
                officer.holdsOn(asOf.valid()),
                officer.sample());
    }
}
