package kr.sandan.load;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.sheet.CorrectedFile.Correction;
import kr.sandan.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Small things mended in place: what stands in a cell of the file is read otherwise, and the file stays as it was sent. */
@Service
public class LoadCorrections {

    /** More than that is a file to be mended, not a few cells. */
    static final int MOST = 500;

    private static final int LONGEST = 2_000;

    private static final String IN_FORCE = """
            select * from (select distinct on (sheet, cell) sheet, cell, new_value after, corrected_by, corrected_at,
                           first_value(old_value) over (partition by sheet, cell order by id) before
                      from load_correction where load_id = :id order by sheet, cell, id desc) last
             where after is not null""";

    private final LoadDoor door;
    private final LoadFiles files;
    private final LoadBasis basis;
    private final LoadSeal seal;
    private final LoadJobs jobs;
    private final JdbcClient client;
    private final Clock clock;

    LoadCorrections(
            LoadDoor door,
            LoadFiles files,
            LoadBasis basis,
            LoadSeal seal,
            LoadJobs jobs,
            JdbcClient client,
            Clock clock) {
        this.door = door;
        this.files = files;
        this.basis = basis;
        this.seal = seal;
        this.jobs = jobs;
        this.client = client;
        this.clock = clock;
    }

    /** The cells that are read otherwise than the file has them. */
    @Transactional(readOnly = true)
    public List<LoadCorrection> of(long loadId) {
        return client.sql("""
                        select sheet, cell, before, after, display_name "by",
                               to_char(corrected_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI') "at"
                          from (%s) corrected join account on account.id = corrected_by
                         order by sheet, length(cell), cell""".formatted(IN_FORCE))
                .param("id", loadId)
                .query(new SimplePropertyRowMapper<>(LoadCorrection.class))
                .list();
    }

    /** The same as the file's reader takes them. */
    List<Correction> texts(long loadId) {
        return client.sql(IN_FORCE)
                .param("id", loadId)
                .query((row, n) ->
                        new Correction(row.getString("sheet"), row.getString("cell"), row.getString("after")))
                .list();
    }

    /**
     * Mends cells and checks the load anew.
     *
     * @param seen seal of what the person looked at; null where that is not known
     * @return whether anything differs from what stands there
     */
    @Transactional
    public boolean correct(long loadId, List<CorrectCell> cells, @Nullable String seen, Actor actor) {
        Load load = opened(loadId, seen, actor);
        int changed = 0;
        for (CorrectCell cell : cells) changed += correct(load, cell, actor) ? 1 : 0;
        if (of(loadId).size() > MOST) throw new RuleBroken(null, "load.refused.too-many-corrections", MOST);
        if (changed > 0) checkAnew(load);
        return changed > 0;
    }

    /** Gives a cell back to the file. */
    @Transactional
    public void undo(long loadId, String sheet, String cell, @Nullable String seen, Actor actor) {
        Load load = opened(loadId, seen, actor);
        Optional<String> after = inForce(loadId, sheet, cell);
        if (after.isEmpty()) return;
        write(load, sheet, cell, after.get(), null, actor);
        checkAnew(load);
    }

    private Load opened(long loadId, @Nullable String seen, Actor actor) {
        Load load = door.forLoader(loadId, actor);
        load.allow(LoadState.REVIEW, LoadState.CHECKED, LoadState.REFUSED);
        if (!files.holds(loadId)) throw new RuleBroken(null, "load.refused.file-not-kept");
        if (!seal.isSeen(loadId, seen)) throw new RuleBroken(null, "load.refused.page-old");
        basis.lockFile(load.sha256());
        basis.underWay(load.kind(), load.period(), load.sha256())
                .filter(other -> other != loadId)
                .ifPresent(other -> {
                    throw new RuleBroken(null, "load.refused.same-under-way", String.valueOf(other));
                });
        return load;
    }

    private void checkAnew(Load load) {
        load.checkAgain(null);
        jobs.check(load.id());
    }

    private boolean correct(Load load, CorrectCell typed, Actor actor) {
        String before = inForce(load.id(), typed.sheet(), typed.cell())
                .or(() -> found(load.id(), typed))
                .orElseThrow(() -> new RuleBroken(null, "load.refused.no-finding", typed.sheet(), typed.cell()));
        String after = typed.text().replace("\0", "");
        if (after.equals(before)) return false;
        if (after.length() > LONGEST) throw new RuleBroken(null, "load.refused.correction-too-long", LONGEST);
        ResidentNumber.refuse(null, after);
        write(load, typed.sheet(), typed.cell(), before, after, actor);
        return true;
    }

    /** What a finding says that the cell holds. */
    private Optional<String> found(long loadId, CorrectCell typed) {
        return client.sql("""
                        select value from load_problem where load_id = :id and sheet = :sheet and cell = :cell
                        order by id limit 1""")
                .param("id", loadId)
                .param("sheet", typed.sheet())
                .param("cell", typed.cell())
                .query(String.class)
                .optional();
    }

    private Optional<String> inForce(long loadId, String sheet, String cell) {
        return client.sql("select after from (" + IN_FORCE + ") corrected where sheet = :sheet and cell = :cell")
                .param("id", loadId)
                .param("sheet", sheet)
                .param("cell", cell)
                .query(String.class)
                .optional();
    }

    private void write(Load load, String sheet, String cell, String before, @Nullable String after, Actor actor) {
        client.sql("""
                insert into load_correction (load_id, sheet, cell, old_value, new_value, corrected_by, corrected_at)
                values (:load, :sheet, :cell, :before, :after, :by, :at)""")
                .param("load", load.id())
                .param("sheet", sheet)
                .param("cell", cell)
                .param("before", before)
                .param("after", after)
                .param("by", actor.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
