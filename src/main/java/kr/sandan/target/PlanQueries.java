package kr.sandan.target;

import java.util.List;
import java.util.Optional;
import kr.sandan.platform.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of plans, as they were known on a day. */
@Service
@Transactional(readOnly = true)
public class PlanQueries {

    private static final String IN_ORDER =
            " order by array_position(array['SITE', 'AREA', 'COMPONENT'], s.kind), s.phase nulls last, s.part_id,"
                    + " s.known_from desc, s.id desc";

    private final JdbcClient jdbc;

    PlanQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was known of the plan of a programme by the end of a day. */
    public List<PlanPart> known(long programmeId, AsOf asOf) {
        return jdbc.sql(PartReader.SELECT + """
             where s.programme_id = :programme and s.known_from < :until
               and (s.superseded_at is null or s.superseded_at >= :until)
            """ + IN_ORDER)
                .param("programme", programmeId)
                .param("until", asOf.knownUntilUtc())
                .query(PartReader::part)
                .list();
    }

    /** Every entry ever made of the plan of a programme and known by the end of a day. */
    public List<PlanPart> entries(long programmeId, AsOf asOf) {
        return jdbc.sql(PartReader.SELECT + " where s.programme_id = :programme and s.known_from < :until" + IN_ORDER)
                .param("programme", programmeId)
                .param("until", asOf.knownUntilUtc())
                .query(PartReader::part)
                .list();
    }

    /** A part as it is held now; empty for one that was withdrawn. */
    public Optional<PlanPart> held(long partId) {
        return jdbc.sql(PartReader.SELECT + " where s.part_id = :part and s.superseded_at is null")
                .param("part", partId)
                .query(PartReader::part)
                .optional();
    }
}
