package kr.sandan.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import kr.sandan.designation.DesignationWriter.Act;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.RuleBroken;
import kr.sandan.platform.StaleEdit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts that touch several designations and keep all sides of them consistent: transfers, splits, merges. */
@Service
@Transactional
public class DesignationEvents {

    private final DesignationWriter writer;
    private final HeldPeriods held;
    private final Acts acts;

    DesignationEvents(DesignationWriter writer, HeldPeriods held, Acts acts) {
        this.writer = writer;
        this.held = held;
        this.acts = acts;
    }

    /**
     * Moves a linked site, or an overlay, to another hub from a day on.
     *
     * @throws StaleEdit when somebody changed it meanwhile
     * @throws RuleBroken where it does not hold on the day, is there already, or the hub does not reach so far
     */
    public void transfer(TransferSite command) {
        DesignationRefusals.made(() -> {
            HeldPeriod period = begin(command.designationId(), command.version(), command.day());
            if (!period.role().underHub()) throw new RuleBroken("hubId", "designation.transfer.no-hub");
            if (Objects.equals(period.facts().hubId(), command.hubId()))
                throw new RuleBroken("hubId", "designation.transfer.there-already");
            Act act = acts.changing(EventKind.TRANSFERRED, command.day().date(), command.provenance());
            move(period, command.hubId(), command.day(), act);
            writer.settle();
            return act;
        });
    }

    /**
     * Makes several sites of one.
     *
     * @return the numbers of the new sites, in the order of the pieces
     * @throws StaleEdit when somebody changed it meanwhile
     * @throws RuleBroken where the pieces overlap, or something under the hub would be left behind
     */
    public List<Long> split(SplitSite command) {
        if (command.pieces().size() < 2) throw new RuleBroken("names", "designation.split.pieces");
        return DesignationRefusals.made(() -> {
            HeldPeriod period = begin(command.designationId(), command.version(), command.day());
            if (period.role().overlay()) throw new RuleBroken("day", "designation.split.overlay");
            requireBegun(period, command.day());
            Act act = acts.changing(EventKind.SPLIT, command.day().date(), command.provenance());
            writer.supersede(period.id(), act);
            writer.say(period.designationId(), period.before(command.day()), period.earliest(), act);
            List<Long> pieces = new ArrayList<>();
            for (SplitSite.Piece piece : command.pieces()) pieces.add(open(period, piece, command.day(), act));
            moveUnder(period.designationId(), command.day(), act, under -> pieces.get(pieceOf(under, command)));
            writer.settle();
            return pieces;
        });
    }

    private static int pieceOf(HeldPeriod under, SplitSite command) {
        Integer piece = command.under().get(under.designationId());
        if (piece == null || piece < 0 || piece >= command.pieces().size())
            throw new RuleBroken(
                    "underIds", "designation.split.under", under.facts().name());
        return piece;
    }

    /**
     * Makes one site of several.
     *
     * @return the number of the new site
     * @throws StaleEdit when somebody changed one of them meanwhile
     * @throws RuleBroken where they are not of one role, hub and end
     */
    public long merge(MergeSites command) {
        if (command.versions().size() < 2) throw new RuleBroken("others", "designation.merge.two");
        return DesignationRefusals.made(() -> {
            List<HeldPeriod> periods = new TreeMap<>(command.versions())
                    .entrySet().stream()
                            .map(seen -> begin(seen.getKey(), seen.getValue(), command.day()))
                            .toList();
            periods.forEach(period -> requireLike(periods.get(0), period, command.day()));
            Act act = acts.changing(EventKind.MERGED, command.day().date(), command.provenance());
            for (HeldPeriod period : periods) {
                writer.supersede(period.id(), act);
                writer.say(period.designationId(), period.before(command.day()), period.earliest(), act);
            }
            List<Long> complexes = periods.stream()
                    .flatMap(period -> period.facts().complexIds().stream())
                    .toList();
            SplitSite.Piece whole = new SplitSite.Piece(command.name(), command.nameEn(), complexes);
            long merged = open(periods.get(0), whole, command.day(), act);
            periods.forEach(period -> moveUnder(period.designationId(), command.day(), act, under -> merged));
            writer.settle();
            return merged;
        });
    }

    private void requireLike(HeldPeriod first, HeldPeriod other, PartialDate day) {
        requireBegun(other, day);
        if (first.role() != other.role() || other.role().overlay() || first.programmeId() != other.programmeId())
            throw new RuleBroken(
                    "others", "designation.merge.roles", other.facts().name());
        if (!Objects.equals(first.facts().hubId(), other.facts().hubId()))
            throw new RuleBroken(
                    "others", "designation.merge.hubs", other.facts().name());
        if (!Objects.equals(first.facts().span().until(), other.facts().span().until()))
            throw new RuleBroken(
                    "others", "designation.merge.ends", other.facts().name());
        if (!first.facts().gaps().equals(other.facts().gaps()))
            throw new RuleBroken(
                    "others", "designation.merge.gaps", other.facts().name());
        if (held.isSample(first.designationId()) != held.isSample(other.designationId()))
            throw new RuleBroken(
                    "others", "designation.merge.sample", other.facts().name());
    }

    private static void requireBegun(HeldPeriod period, PartialDate day) {
        if (!period.startsBefore(day.date()))
            throw new RuleBroken(
                    "day", "designation.day.not-begun", period.facts().name(), day);
    }

    /** A new designation of the same role, from the day to the end of the one it comes from. */
    private long open(HeldPeriod origin, SplitSite.Piece piece, PartialDate day, Act act) {
        SiteFacts facts = new SiteFacts(
                piece.name(),
                piece.nameEn(),
                piece.complexIds(),
                origin.facts().hubId(),
                new Span(day, origin.facts().span().until()),
                origin.facts().gaps());
        if (facts.complexIds().isEmpty() && !facts.gaps().contains(SiteFacts.Gap.GROUND))
            throw new RuleBroken("complexIds", "designation.split.empty", piece.name());
        long id = writer.identity(origin.programmeId(), origin.role(), held.isSample(origin.designationId()), act);
        writer.say(id, facts, null, act);
        return id;
    }

    private void moveUnder(long hubId, PartialDate day, Act act, ToLongFunction<HeldPeriod> target) {
        for (HeldPeriod under : held.under(hubId)) {
            if (!under.reaches(day.date())) continue;
            move(under, target.applyAsLong(under), day, act);
            writer.raiseVersion(under.designationId());
        }
    }

    private void move(HeldPeriod period, long hubId, PartialDate day, Act act) {
        writer.supersede(period.id(), act);
        boolean begun = period.startsBefore(day.date());
        if (begun) writer.say(period.designationId(), period.before(day), period.earliest(), act);
        SiteFacts after = begun ? period.from(day) : period.facts();
        writer.say(period.designationId(), after.under(hubId, after.span()), period.earliest(), act);
    }

    /** The period that holds on the day, with the programme locked for this change and forms opened before made stale. */
    private HeldPeriod begin(long designationId, int version, PartialDate day) {
        writer.begin(held.toChange(designationId).get(0).programmeId());
        writer.raiseVersion(designationId, version);
        List<HeldPeriod> periods = held.toChange(designationId);
        return periods.stream()
                .filter(period -> period.holdsOn(day.date()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "day",
                        "designation.day.not-held",
                        day,
                        periods.get(periods.size() - 1).facts().name()));
    }
}
