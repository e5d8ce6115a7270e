package kr.sandan.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.sandan.account.ActingAccount;
import kr.sandan.complex.ComplexService;
import kr.sandan.council.CouncilDeskFixture;
import kr.sandan.council.CouncilService;
import kr.sandan.organisation.OrganisationService;
import kr.sandan.organisation.Registry;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.web.Paging;
import kr.sandan.programme.Span;
import kr.sandan.source.SourceService;
import kr.sandan.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council of the demonstration's Chungcheong headquarters, and organisations that may belong to it. */
@PortalTest
abstract class MembershipWorld {

    @Autowired
    MemberService service;

    @Autowired
    MemberQueries members;

    @Autowired
    CouncilService councils;

    @Autowired
    OrganisationService organisations;

    @Autowired
    ComplexService complexes;

    @Autowired
    SourceService sources;

    @Autowired
    ActingAccount acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Registry registry;
    long council;

    @BeforeEach
    void foundACouncil() {
        council = new CouncilDeskFixture(councils, jdbc).found("회원 시험", "h-cheonan", "2012-01-01");
        registry = new Registry(organisations, complexes, sources);
    }

    <T> T as(String username, Supplier<T> work) {
        long account = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
        List<T> result = new ArrayList<>();
        acting.as(account, () -> result.add(work.get()));
        return result.get(0);
    }

    Word word() {
        return new Word(registry.because("").sourceId(), "시험", UUID.randomUUID().toString());
    }

    static Span span(@Nullable String from, @Nullable String until) {
        return new Span(from == null ? null : PartialDate.parse(from), until == null ? null : PartialDate.parse(until));
    }

    void join(long organisation, @Nullable String from, @Nullable String until) {
        service.add(
                new AddMembers(council, List.of(organisation), MemberRole.MEMBER, span(from, until), false, word()));
    }

    long firm() {
        return registry.register(Registry.firm(Registry.name("회원사")));
    }

    AsOf on(String day) {
        return new AsOf(LocalDate.parse(day), AsOf.today(clock).known());
    }

    List<Member> at(String day) {
        List<Member> all = new ArrayList<>();
        members.each(MemberFilter.ofCouncil(council), on(day), Paging.FIRST, all::add);
        return all;
    }
}
