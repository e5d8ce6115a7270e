package kr.sandan.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may decide on an approval at the step at which it stands. */
@Component
class Deciders {

    private final Hands hands;
    private final JdbcClient jdbc;

    Deciders(Hands hands, JdbcClient jdbc) {
        this.hands = hands;
        this.jdbc = jdbc;
    }

    /**
     * Whether an account may decide, and for whom: for itself rather than as a deputy.
     *
     * @return empty where it may not
     */
    Optional<Decider> of(long approval, long account) {
        return among(approval, hands.of(account)).stream().findFirst();
    }

    /** The names of those who may decide, by approval; deputies with the name of whom they stand for. */
    Map<Long, List<String>> names(Collection<Long> approvals) {
        Map<Long, List<String>> names = new HashMap<>();
        read(
                approvals,
                hands.all(),
                (row, decider) -> names.computeIfAbsent(row.getLong("approval"), id -> new ArrayList<>())
                        .add(
                                decider.principal() == null
                                        ? decider.name()
                                        : decider.name() + " (" + decider.principal() + ")"));
        return names;
    }

    /** Everybody who may, those who sit there before their deputies. */
    List<Decider> of(long approval) {
        return among(approval, hands.all());
    }

    /** Whether an account sits at any step of the chain that it is on, of its own right. */
    boolean sitsOnChain(long approval, long account) {
        List<Hand> own = hands.of(account).stream()
                .filter(hand -> hand.onBehalfOf() == null)
                .toList();
        String sql = "with " + Hands.TABLE + """
                 select exists (select from approval a join approval_chain_step s on s.chain_id = a.chain_id
                    join hand h on\s""" + Hands.FITS + " where a.id = :approval)";
        return Hands.bind(jdbc.sql(sql), own)
                .param("approval", approval)
                .query(Boolean.class)
                .single();
    }

    private List<Decider> among(long approval, List<Hand> whose) {
        List<Decider> found = new ArrayList<>();
        read(List.of(approval), whose, (row, decider) -> found.add(decider));
        return found;
    }

    private interface Reading {
        void take(ResultSet row, Decider decider) throws SQLException;
    }

    private void read(Collection<Long> approvals, List<Hand> whose, Reading reading) {
        String sql = "with " + Hands.TABLE + """

                select distinct a.id as approval, h.account_id, account.display_name as name,
                    nullif(h.principal_id, h.account_id) as on_behalf_of, principal.display_name as principal
                from approval a
                join approval_chain_step s on s.chain_id = a.chain_id and s.number = a.step
                join hand h on\s""" + Hands.MAY + """

                join account on account.id = h.account_id
                join account principal on principal.id = h.principal_id
                where a.id = any(:approvals) and a.state = 'SUBMITTED'
                order by approval, on_behalf_of nulls first, name, h.account_id""";
        Hands.bind(jdbc.sql(sql), whose)
                .param("approvals", approvals.toArray(Long[]::new))
                .query(row -> {
                    Long behalf = row.getObject("on_behalf_of", Long.class);
                    String principal = behalf == null ? null : row.getString("principal");
                    reading.take(row, new Decider(row.getLong("account_id"), row.getString("name"), behalf, principal));
                });
    }

    /**
     * Somebody who may decide.
     *
     * @param onBehalfOf for whom a deputy would, or null
     * @param principal that person's name, or null
     */
    record Decider(
            long account,
            String name,
            @Nullable Long onBehalfOf,
            @Nullable String principal) {}
}
