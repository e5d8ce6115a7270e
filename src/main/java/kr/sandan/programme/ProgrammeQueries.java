package kr.sandan.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out programmes as they were on a day, as known on a day. */
@Service
@Transactional(readOnly = true)
public class ProgrammeQueries {

    private final FactReader reader;
    private final JdbcClient jdbc;

    ProgrammeQueries(FactReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /** The programme of that lasting code, under its name of the day. */
    public Optional<Programme> byCode(String code, AsOf asOf) {
        return all(asOf).stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }

    /** The programme of that number, under its name of the day. */
    public Optional<Programme> find(long id, AsOf asOf) {
        return life(id, asOf).map(life -> life.on(asOf.valid()));
    }

    /** Every programme that has a code, in the order in which lists show them. */
    public List<Programme> all(AsOf asOf) {
        return lives(asOf).stream().map(life -> life.on(asOf.valid())).toList();
    }

    /** Every programme with everything known of it that day. */
    public List<ProgrammeLife> lives(AsOf asOf) {
        Map<Long, List<ProgrammeFact>> facts = new HashMap<>();
        for (FactReader.Of known : reader.known(asOf))
            facts.computeIfAbsent(known.programmeId(), id -> new ArrayList<>()).add(known.fact());
        return jdbc.sql("select id, code, version from programme order by id")
                .query((row, number) -> new ProgrammeLife(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getInt("version"),
                        List.copyOf(facts.getOrDefault(row.getLong("id"), List.of()))))
                .list();
    }

    /** One programme with everything known of it that day. */
    public Optional<ProgrammeLife> life(long id, AsOf asOf) {
        return lives(asOf).stream().filter(life -> life.id() == id).findFirst();
    }

    /** Every entry ever made of a programme and known by the end of the day, newest first. */
    public List<ProgrammeFact> entries(long id, AsOf asOf) {
        return reader.entries(id, asOf);
    }
}
