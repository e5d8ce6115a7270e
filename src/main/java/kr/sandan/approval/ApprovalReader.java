package kr.sandan.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sandan.account.Scope;
import kr.sandan.approval.ApprovalView.Holder;
import kr.sandan.approval.ApprovalView.Progress;
import kr.sandan.approval.ApprovalView.Step;
import kr.sandan.approval.Deciders.Decider;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one approval for the acting account. */
@Component
class ApprovalReader {

    private static final String SELECT = """
            select a.*, author.display_name as author, keeper.display_name as keeper,
                approval_lock_of(a.kind, a.counted_office_id, a.record_day) is not null as locked
            from approval a
            join account author on author.id = a.author_id
            join account keeper on keeper.id = a.keeper_id
            where (:everywhere or a.office_id = any(:offices)) and\s""";

    private final Chains chains;
    private final Deciders deciders;
    private final Keepers keepers;
    private final MoveHistory history;
    private final CurrentAccount current;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovalReader(
            Chains chains,
            Deciders deciders,
            Keepers keepers,
            MoveHistory history,
            CurrentAccount current,
            JdbcClient jdbc,
            Clock clock) {
        this.chains = chains;
        this.deciders = deciders;
        this.keepers = keepers;
        this.history = history;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ApprovalView> find(String which, Map<String, ?> parameters, Scope scope) {
        return jdbc.sql(SELECT + which)
                .params(parameters)
                .param("everywhere", scope.everywhere())
                .param("offices", scope.officeIds().toArray(Long[]::new))
                .query((row, number) -> view(row, scope))
                .optional();
    }

    private ApprovalView view(ResultSet row, Scope scope) throws SQLException {
        long id = row.getLong("id");
        ApprovalState state = ApprovalState.valueOf(row.getString("state"));
        List<Decider> able = state == ApprovalState.SUBMITTED ? deciders.of(id) : List.of();
        List<ApprovalView.Move> moves = history.of(id);
        LocalDate since = row.getObject("since", OffsetDateTime.class)
                .atZoneSameInstant(AsOf.ZONE)
                .toLocalDate();
        return new ApprovalView(
                id,
                row.getString("kind"),
                row.getLong("record_id"),
                row.getLong("office_id"),
                state,
                row.getInt("moves"),
                row.getInt("record_version"),
                row.getObject("approved_version", Integer.class),
                steps(row, state),
                holders(state, able, row.getString("keeper")),
                state == ApprovalState.SUBMITTED && able.isEmpty(),
                row.getString("author"),
                row.getString("keeper"),
                Moment.of(row.getTimestamp("since").toInstant()),
                (int) ChronoUnit.DAYS.between(since, LocalDate.now(clock)),
                row.getBoolean("locked"),
                may(row, state, able, scope),
                moves,
                history.comments(state, moves));
    }

    private List<Step> steps(ResultSet row, ApprovalState state) throws SQLException {
        Long held = row.getObject("chain_id", Long.class);
        Optional<Long> chain =
                held == null ? chains.at(row.getString("kind"), LocalDate.now(clock)) : Optional.of(held);
        List<ChainStep> all = chain.map(chains::steps).orElse(List.of());
        int at = row.getInt("step");
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Progress progress = Progress.AHEAD;
            if (state == ApprovalState.APPROVED || state == ApprovalState.SUBMITTED && i + 1 < at)
                progress = Progress.DONE;
            else if (state == ApprovalState.SUBMITTED && i + 1 == at) progress = Progress.CURRENT;
            steps.add(new Step(i + 1, all.get(i).level(), all.get(i).role(), progress));
        }
        return steps;
    }

    private static List<Holder> holders(ApprovalState state, List<Decider> able, String keeper) {
        return switch (state) {
            case SUBMITTED ->
                able.stream()
                        .map(one -> new Holder(one.name(), one.principal()))
                        .toList();
            case DRAFT, RETURNED -> List.of(new Holder(keeper, null));
            case APPROVED, DROPPED -> List.of();
        };
    }

    private Set<ApprovalAction> may(ResultSet row, ApprovalState state, List<Decider> able, Scope scope)
            throws SQLException {
        long account = current.require();
        Set<ApprovalAction> may = EnumSet.noneOf(ApprovalAction.class);
        boolean locked = row.getBoolean("locked");
        boolean own = account == row.getLong("author_id")
                || account == row.getLong("keeper_id")
                || account == row.getLong("submitter_id");
        if (state.isOpen() && !locked) may.add(ApprovalAction.SUBMIT);
        if (state == ApprovalState.SUBMITTED && own) may.add(ApprovalAction.WITHDRAW);
        if (able.stream().anyMatch(one -> one.account() == account)) {
            may.add(ApprovalAction.RETURN);
            if (!locked) may.add(ApprovalAction.APPROVE);
        }
        if (state == ApprovalState.APPROVED
                && !locked
                && (own || scope.everywhere() || deciders.sitsOnChain(row.getLong("id"), account)))
            may.add(ApprovalAction.REOPEN);
        if (state.isOpen() && keepers.mayTake(account) && keepers.isUnclaimed(row.getLong("id")))
            may.add(ApprovalAction.HAND_OVER);
        return may;
    }
}
