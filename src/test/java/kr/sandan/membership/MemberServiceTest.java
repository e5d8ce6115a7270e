package kr.sandan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.sandan.complex.Provenance;
import kr.sandan.organisation.MergeOrganisations;
import kr.sandan.organisation.OrganisationMerge;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class MemberServiceTest extends MembershipWorld {

    @Autowired
    private OrganisationMerge merging;

    @Test
    void belongsFromTheFirstDayUntilTheDayBeforeTheLast() {
        long firm = firm();
        join(firm, "2020-03", null);
        long id = at("2020-03-01").get(0).id();
        service.change(council, id, new MemberChange.End(PartialDate.parse("2022-07-01")), word());
        assertThat(at("2020-02-29")).isEmpty();
        assertThat(at("2020-03-01")).extracting(Member::organisationId).containsExactly(firm);
        assertThat(at("2022-06-30")).hasSize(1);
        assertThat(at("2022-07-01")).isEmpty();
    }

    @Test
    void aCorrectionSupersedesAndNeverErases() {
        long firm = firm();
        join(firm, "2020", null);
        long id = at("2021-01-01").get(0).id();
        service.change(council, id, new MemberChange.Correct(MemberRole.LEAD, span("2019", null)), word());
        assertThat(at("2019-06-01")).extracting(Member::role).containsExactly(MemberRole.LEAD);
        assertThat(members.entries(council, firm, on("2021-01-01")))
                .extracting(Member::role)
                .containsExactly(MemberRole.LEAD, MemberRole.MEMBER);
        assertThatThrownBy(() -> service.change(council, id, new MemberChange.Withdraw(), word()))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> jdbc.sql("delete from council_member where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("can only be superseded");
    }

    @Test
    void nobodyBelongsTwiceOnOneDayNeitherForUsNorForTheDatabase() {
        long firm = firm();
        join(firm, "2020-01-01", "2021-01-01");
        assertThatThrownBy(() -> join(firm, "2020-12-31", null))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("membership.already");
        join(firm, "2021-01-01", null);
        assertThat(at("2021-01-01")).hasSize(1);
        assertThatThrownBy(() ->
                        jdbc.sql("""
                                insert into council_member (council_id, organisation_id, role, valid_from, from_precision,
                                    known_from, source_id, reason, entered_at)
                                values (?, ?, 'MEMBER', '2020-05-01', 'DAY', now(), ?, 'x', now())
                                """).params(council, firm, word().sourceId()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("council_member_once_ex");
    }

    @Test
    void whoWasWithdrawnCanBelongAnewAndIsKnownSoFromNowOn() {
        long firm = firm();
        join(firm, "2020", null);
        service.change(council, at("2021-01-01").get(0).id(), new MemberChange.Withdraw(), word());
        assertThat(at("2021-01-01")).isEmpty();
        join(firm, "2020", null);
        assertThat(at("2021-01-01")).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceAddsOnce() {
        AddMembers form =
                new AddMembers(council, List.of(firm()), MemberRole.MEMBER, span("2020", null), false, word());
        service.add(form);
        service.add(form);
        assertThat(at("2021-01-01")).hasSize(1);
    }

    @Test
    void aMergeOfOrganisationsCarriesMembershipsAlongWithoutDoublingThem() {
        long kept = firm();
        long other = firm();
        join(kept, "2020-01-01", "2021-01-01");
        join(other, "2020-06-01", null);
        merging.merge(new MergeOrganisations(
                kept, other, merging.plan(kept, other).mark(), new Provenance(word().sourceId(), null, "같은 기관")));
        assertThat(at("2020-07-01")).extracting(Member::organisationId).containsExactly(kept);
        assertThat(at("2022-01-01")).extracting(Member::organisationId).containsExactly(kept);
        assertThat(members.of(other, AsOf.today(clock))).isEmpty();
        assertThat(members.of(kept, AsOf.today(clock)))
                .extracting(member -> member.span().days().from())
                .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 1, 1));
    }
}
