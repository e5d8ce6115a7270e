package kr.sandan.load;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A hash of everything that people put into a load, by which it is known that what is applied is what was looked at. */
@Component
class LoadSeal {

    private static final String GIVEN = """
            load.sha256
            || coalesce((select string_agg(json_build_array('cell', sheet, cell, new_value)::text, '' order by sheet, cell)
                 from (select distinct on (sheet, cell) sheet, cell, new_value from load_correction
                        where load_id = load.id order by sheet, cell, id desc) last where new_value is not null), '')
            || coalesce((select string_agg(json_build_array('decision', subject, choice)::text, '' order by subject)
                 from load_review review join load_decision decision using (subject)
                where review.load_id = load.id and decision.kind = load.kind), '')""";

    private static final String REASONS = """
             || coalesce((select string_agg(json_build_array('reason', subject, reason)::text, '' order by subject)
                 from load_reason where load_id = load.id), '') || coalesce(load.basis, '')""";

    private final JdbcClient client;

    LoadSeal(JdbcClient client) {
        this.client = client;
    }

    /** Of what a check reads: the file, the corrections and the decisions. */
    String checked(long loadId) {
        return hash(loadId, GIVEN);
    }

    /** Of that, of the reasons, and of what it was all compared with. */
    String whole(long loadId) {
        return hash(loadId, GIVEN + REASONS);
    }

    /** Whether the file held is, byte for byte, the one that was sent. */
    boolean isFileWhole(long loadId) {
        return client.sql("""
                        select coalesce(encode(sha256(content), 'hex') = load.sha256, false)
                        from load left join load_file on load_file.load_id = load.id where load.id = :id""").param("id", loadId).query(Boolean.class).single();
    }

    /** Whether what was given is what was handed in or ordered; the file is asked about apart. */
    boolean isAsGiven(Load load) {
        return whole(load.id()).equals(load.seal());
    }

    /** Whether both are what was handed in or ordered. */
    boolean isUnbroken(Load load) {
        return isAsGiven(load) && isFileWhole(load.id());
    }

    /** Whether somebody who pressed a button looked at what the load holds now; one who does not say is believed. */
    boolean isSeen(long loadId, @Nullable String seen) {
        return seen == null || seen.isEmpty() || seen.equals(whole(loadId));
    }

    private String hash(long loadId, String what) {
        return client.sql("select encode(sha256(convert_to(" + what + ", 'UTF8')), 'hex') from load where id = :id")
                .param("id", loadId)
                .query(String.class)
                .single();
    }
}
