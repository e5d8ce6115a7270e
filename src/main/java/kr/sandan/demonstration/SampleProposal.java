package kr.sandan.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.sandan.account.ActingAccount;
import kr.sandan.budget.VersionKind;
import kr.sandan.budget.entry.ProposalService;
import kr.sandan.budget.entry.Proposals;
import kr.sandan.budget.entry.ProposeVersion;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.start.Preparation;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An invented change of this year's supplementary budget, marked as a sample, that waits for a second administrator. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER + 6)
class SampleProposal implements Preparation {

    private static final long MORE = 20_000_000;

    private final LoadedFacts loaded;
    private final ProposalService service;
    private final Proposals proposals;
    private final ActingAccount acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    SampleProposal(
            LoadedFacts loaded,
            ProposalService service,
            Proposals proposals,
            ActingAccount acting,
            JdbcClient jdbc,
            Clock clock) {
        this.loaded = loaded;
        this.service = service;
        this.proposals = proposals;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        loaded.once(
                "sample proposal",
                () -> acting.as(number("select id from account where username = 'admin'"), this::propose));
    }

    private void propose() {
        int year = AsOf.today(clock).valid().getYear();
        ProposeVersion.Identity version = new ProposeVersion.Identity(
                number("select id from programme where code = 'INNOVATION'"), year, VersionKind.SUPPLEMENTARY, 1);
        Proposals.Held last = proposals.held(version).stream()
                .reduce((one, other) -> one.code().compareTo(other.code()) > 0 ? one : other)
                .orElseThrow();
        service.propose(new ProposeVersion(
                version,
                PartialDate.parse(year + "-05"),
                "견본 1차 추경 정정 통보",
                "견본 국회",
                null,
                true,
                number("select id from source_document where title = '시연용 견본 예산'"),
                "견본: 통보서의 금액을 잘못 옮겨 바로잡음",
                UUID.randomUUID().toString(),
                List.of(new ProposeVersion.Line(
                        false, last.code(), last.name(), last.fund(), last.place(), last.won() + MORE, last.won()))));
    }

    private long number(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
