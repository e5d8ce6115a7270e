package kr.sandan.programme;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kr.sandan.complex.Provenance;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.RuleBroken;
import kr.sandan.programme.ProgrammeWriter.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of the services of a catalogue and of the crosswalks between catalogues. */
@Service
@Transactional
public class ServiceCatalogueService {

    private final Stamps stamps;
    private final JdbcClient jdbc;

    ServiceCatalogueService(Stamps stamps, JdbcClient jdbc) {
        this.stamps = stamps;
        this.jdbc = jdbc;
    }

    /**
     * The number of a catalogue, entered with its code where the programme has none of that code yet. When it holds and
     * how many services it counts is a fact about the programme.
     */
    public long catalogue(long programmeId, String code) {
        if (!code.matches(OpenProgramme.CODE)) throw new RuleBroken("catalogueCode", "programme.code.form", code);
        return jdbc.sql("""
                        insert into service_catalogue (programme_id, code) values (:programme, :code)
                        on conflict (programme_id, code) do update set code = excluded.code returning id
                        """)
                .param("programme", programmeId)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /**
     * Names the services of a catalogue in their order, where none of them has a name yet.
     *
     * @return their numbers in the same order
     */
    public List<Long> name(long catalogueId, List<NewService> services, Provenance provenance) {
        Stamp stamp = stamps.of(provenance);
        long distinct = services.stream().map(NewService::name).distinct().count();
        if (distinct < services.size()) throw new RuleBroken("services", "programme.service.twice");
        if (isNamed(catalogueId)) throw new RuleBroken("services", "programme.service.named-already");
        return IntStream.range(0, services.size())
                .mapToObj(place -> add(catalogueId, place + 1, services.get(place), stamp))
                .toList();
    }

    /** Corrects what a service is called. */
    public void correct(long programmeId, long serviceId, NewService names, Provenance provenance) {
        requireReason(provenance.reason());
        requireOwn(programmeId, serviceId);
        Stamp stamp = stamps.of(provenance.fromNow());
        int superseded = jdbc.sql("""
                        update programme_service_name set superseded_at = :at
                         where service_id = :id and superseded_at is null and (name, name_en) <> (:name, :nameEn)
                        """)
                .param("at", Timestamp.from(stamp.enteredAt()))
                .param("id", serviceId)
                .param("name", names.name())
                .param("nameEn", names.nameEn())
                .update();
        if (superseded == 0) throw new RuleBroken("name", "programme.fact.nothing-corrected");
        say(serviceId, names, stamp);
    }

    /** Says that a service of a later catalogue takes up one of an earlier catalogue of the same programme. */
    public void tie(long programmeId, long from, long to, ServiceCatalogue.Basis basis, Provenance provenance) {
        if (requireOwn(programmeId, from) == requireOwn(programmeId, to))
            throw new RuleBroken("to", "programme.crosswalk.one-catalogue");
        if (isTied(from, to) || isTied(to, from)) throw new RuleBroken("to", "programme.crosswalk.known");
        Stamp asStated = stamps.of(provenance);
        Stamp stamp = wasTied(from, to, asStated) ? stamps.of(provenance.fromNow()) : asStated;
        jdbc.sql("""
                        insert into service_crosswalk (from_service_id, to_service_id, basis, known_from, source_id, reason,
                            entered_by, entered_at)
                        values (:from, :to, :basis, :known, :source, :reason, :by, :at)
                        """)
                .param("from", from)
                .param("to", to)
                .param("basis", basis.name())
                .param("known", Timestamp.from(stamp.knownFrom()))
                .param("source", stamp.sourceId())
                .param("reason", stamp.reason())
                .param("by", stamp.enteredBy())
                .param("at", Timestamp.from(stamp.enteredAt()))
                .update();
    }

    /** Withdraws a tie that was entered wrongly; it stays readable at the days on which it was known. */
    public void untie(long programmeId, long tieId, @Nullable String reason) {
        requireReason(reason);
        int withdrawn = jdbc.sql("""
                        update service_crosswalk t set superseded_at = :at, withdrawal = :reason
                          from programme_service s join service_catalogue c on c.id = s.catalogue_id
                         where t.id = :id and t.superseded_at is null
                           and s.id = t.from_service_id and c.programme_id = :programme
                        """)
                .param("at", Timestamp.from(stamps.now()))
                .param("reason", reason)
                .param("id", tieId)
                .param("programme", programmeId)
                .update();
        if (withdrawn == 0) throw new NotFound("crosswalk", tieId);
    }

    private long add(long catalogueId, int ordinal, NewService service, Stamp stamp) {
        long id = jdbc.sql(
                        "insert into programme_service (catalogue_id, ordinal) values (:catalogue, :ordinal) returning id")
                .param("catalogue", catalogueId)
                .param("ordinal", ordinal)
                .query(Long.class)
                .single();
        say(id, service, stamp);
        return id;
    }

    private void say(long serviceId, NewService names, Stamp stamp) {
        jdbc.sql("""
                        insert into programme_service_name (service_id, name, name_en, known_from, source_id, reason,
                            entered_by, entered_at)
                        values (:service, :name, :nameEn, :known, :source, :reason, :by, :at)
                        """)
                .param("service", serviceId)
                .param("name", names.name())
                .param("nameEn", names.nameEn())
                .param("known", Timestamp.from(stamp.knownFrom()))
                .param("source", stamp.sourceId())
                .param("reason", stamp.reason())
                .param("by", stamp.enteredBy())
                .param("at", Timestamp.from(stamp.enteredAt()))
                .update();
    }

    /** The catalogue of a service of this programme; another programme's service is refused as if it were not there. */
    private long requireOwn(long programmeId, long serviceId) {
        return jdbc.sql("""
                        select s.catalogue_id from programme_service s join service_catalogue c on c.id = s.catalogue_id
                         where s.id = :id and c.programme_id = :programme
                        """)
                .param("id", serviceId)
                .param("programme", programmeId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("service", serviceId));
    }

    /** Whether the tie was known at some time since then, and withdrawn. */
    private boolean wasTied(long from, long to, Stamp stamp) {
        return !jdbc.sql("""
                        select id from service_crosswalk
                         where from_service_id = :from and to_service_id = :to and superseded_at > :known
                        """)
                .param("from", from)
                .param("to", to)
                .param("known", Timestamp.from(stamp.knownFrom()))
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private boolean isTied(long from, long to) {
        return exists("""
                select exists (select 1 from service_crosswalk
                 where from_service_id = :a and to_service_id = :b and superseded_at is null)
                """, from, to);
    }

    /** Whether names of its services are held. */
    boolean isNamed(long catalogueId) {
        return exists(
                "select exists (select 1 from programme_service where catalogue_id = :a and :b = :b)", catalogueId, 0);
    }

    private boolean exists(String sql, long first, long second) {
        return Objects.requireNonNull(jdbc.sql(sql)
                .param("a", first)
                .param("b", second)
                .query(Boolean.class)
                .single());
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new RuleBroken("reason", "programme.reason.required");
    }
}
