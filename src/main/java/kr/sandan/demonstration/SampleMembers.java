package kr.sandan.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.activity.ActivityCosts;
import kr.sandan.activity.ActivityFacts;
import kr.sandan.activity.ActivityService;
import kr.sandan.activity.Attendee;
import kr.sandan.activity.RecordActivity;
import kr.sandan.activity.Repeats;
import kr.sandan.demonstration.LoadedFacts.Kind;
import kr.sandan.membership.AddMembers;
import kr.sandan.membership.AppointOfficer;
import kr.sandan.membership.CompositionKind;
import kr.sandan.membership.MemberRole;
import kr.sandan.membership.MemberService;
import kr.sandan.membership.OfficerPost;
import kr.sandan.membership.OfficerService;
import kr.sandan.membership.Waivers;
import kr.sandan.membership.Word;
import kr.sandan.organisation.PersonFacts;
import kr.sandan.organisation.PersonRole;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.programme.Span;
import kr.sandan.source.RegisterSource;
import kr.sandan.source.SourceKind;
import kr.sandan.source.SourceService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invented members of councils, marked as samples: one council that keeps the rules of composition and one that breaks them
 * and is let off one; chairs past and present; general meetings to which some of the members came.
 */
@Component
class SampleMembers {

    private static final String KEPT = "s-ochang";
    private static final String BROKEN = "s-cheonan";
    private static final Map<String, String> STAFF =
            Map.of(KEPT, "staff-chungcheong", BROKEN, "staff-chungcheong", "c-seoul-digital-1", "staff-sudogwon");

    private final MemberService members;
    private final OfficerService officers;
    private final Waivers waivers;
    private final ActivityService activities;
    private final SourceService sources;
    private final LoadedFacts loaded;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleMembers(
            MemberService members,
            OfficerService officers,
            Waivers waivers,
            ActivityService activities,
            SourceService sources,
            LoadedFacts loaded,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.members = members;
        this.officers = officers;
        this.waivers = waivers;
        this.activities = activities;
        this.sources = sources;
        this.loaded = loaded;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void loadMembers() {
        long source = sources.register(new RegisterSource(
                "시연용 견본 회원 명부", "산단 포털", SourceKind.OTHER, null, null, null, null, null, null, null, true));
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (NamedCsvRecord row : FactFile.named("sample_members.csv").rows()) {
            String council = row.getField("council");
            names.computeIfAbsent(council, key -> new ArrayList<>()).add(row.getField("organisation"));
            members.add(new AddMembers(
                    loaded.recordOf(Kind.COUNCIL, council),
                    List.of(organisation(row.getField("organisation"))),
                    MemberRole.valueOf(row.getField("role")),
                    Span.since(PartialDate.parse(row.getField("from"))),
                    true,
                    word(source)));
        }
        names.forEach(
                (council, all) -> acting.as(account(STAFF.getOrDefault(council, "admin")), () -> meet(council, all)));
        chairs(source);
        waive();
    }

    /** Two of three members come to the general meeting. */
    private void meet(String council, List<String> all) {
        List<Attendee> came = new ArrayList<>();
        for (int at = 0; at < all.size(); at++)
            if (at % 3 != 2) came.add(new Attendee(all.get(at), organisation(all.get(at)), null, null));
        ActivityFacts facts = new ActivityFacts(
                loaded.recordOf(Kind.COUNCIL, council),
                List.of(),
                "FORUM",
                today().minusDays(40),
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                "산학협력관 세미나실",
                "회원 총회",
                "다음 해 활동계획과 회비를 정함",
                ActivityFacts.Notes.NONE,
                0,
                ActivityCosts.NONE);
        activities.record(new RecordActivity(
                facts, came, Repeats.ONCE, "견본 자료", true, UUID.randomUUID().toString()));
    }

    private void chairs(long source) {
        appoint(KEPT, OfficerPost.CHAIR, "(주)견본자람바이오", "견보기일", "2022-03-02", source);
        appoint(KEPT, OfficerPost.CHAIR, "(주)견본아라반도체", "본보기이", "2025-03-02", source);
        appoint(KEPT, OfficerPost.COORDINATOR, "재단법인 견본충청테크노파크", "샘보기삼", "2022-03-02", source);
        appoint(BROKEN, OfficerPost.CHAIR, "(주)견본타래자동차부품", "플보기사", "2024-03", source);
    }

    private void appoint(String council, OfficerPost post, String organisation, String name, String from, long source) {
        PersonFacts who = new PersonFacts(
                name,
                post == OfficerPost.CHAIR ? "대표" : "부장",
                null,
                null,
                PersonRole.REPRESENTATIVE,
                today().minusMonths(6),
                today().plusYears(2));
        officers.appoint(new AppointOfficer(
                loaded.recordOf(Kind.COUNCIL, council),
                post,
                organisation(organisation),
                new AppointOfficer.Who(null, who),
                Span.since(PartialDate.parse(from)),
                true,
                word(source)));
    }

    private void waive() {
        Waivers.Waive command = new Waivers.Waive(
                loaded.recordOf(Kind.COUNCIL, BROKEN),
                CompositionKind.MEMBERS_AT_LEAST,
                today().minusDays(30),
                today().plusDays(150),
                "신설 협의체로 회원을 모집하는 중",
                true,
                UUID.randomUUID().toString());
        acting.as(account("chief-chungcheong"), () -> waivers.give(command));
    }

    private static Word word(long source) {
        return new Word(source, "견본 자료", UUID.randomUUID().toString());
    }

    private LocalDate today() {
        return AsOf.today(clock).valid();
    }

    private long organisation(String name) {
        return jdbc.sql("""
                        select min(v.organisation_id) from organisation_version v join organisation o on o.id = v.organisation_id
                         where v.name = ? and o.sample and o.merged_into is null
                        """).param(name).query(Long.class).single();
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
