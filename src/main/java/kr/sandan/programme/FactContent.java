package kr.sandan.programme;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a programme, without when.
 *
 * @param topic what it is about
 * @param text the name, the law, the title of the rule document or of the catalogue
 * @param textEn the same in English; required of a name
 * @param detail article of a law, edition of a rule document, remark on a catalogue
 * @param standing one of the topic's standings
 * @param bodyId the public body that leads
 * @param catalogueId the catalogue spoken of
 * @param statedCount how many services its source counts
 */
public record FactContent(
        FactTopic topic,
        @Nullable String text,
        @Nullable String textEn,
        @Nullable String detail,
        @Nullable Standing standing,
        @Nullable Long bodyId,
        @Nullable Long catalogueId,
        @Nullable Integer statedCount) {

    public FactContent {
        text = stripped(text);
        textEn = stripped(textEn);
        detail = stripped(detail);
        if (topic.ofText() && text == null) throw new RuleBroken("text", "programme.fact.text." + topic);
        if (topic == FactTopic.NAME && textEn == null) throw new RuleBroken("textEn", "programme.fact.text-en");
        if (topic == FactTopic.RULE && detail == null) throw new RuleBroken("detail", "programme.fact.edition");
        if (topic.ofBody() && bodyId == null) throw new RuleBroken("bodyId", "programme.fact.body");
        boolean fits = standing == null
                ? topic.standings().isEmpty()
                : topic.standings().contains(standing);
        if (!fits) throw new RuleBroken("standing", "programme.fact.standing");
        if (topic == FactTopic.CATALOGUE && (statedCount == null || statedCount < 1))
            throw new RuleBroken("statedCount", "programme.fact.count");
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static FactContent stage(Standing stage) {
        return new FactContent(FactTopic.STAGE, null, null, null, stage, null, null, null);
    }

    public static FactContent name(String name, String nameEn) {
        return new FactContent(FactTopic.NAME, name, nameEn, null, null, null, null, null);
    }

    public static FactContent body(FactTopic topic, long bodyId) {
        return new FactContent(topic, null, null, null, null, bodyId, null, null);
    }

    /** The line of facts within which two may not hold at once. */
    public String track() {
        return switch (topic) {
            case STAGE, NAME, MINISTRY, AGENCY, PURPOSE -> topic.name();
            case BASIS, RULE, STRATEGY, INDUSTRY, PURSUIT, BRIEFING, OUTCOME -> String.valueOf(text);
            case MILESTONE -> standing + " " + text;
            case ORIGIN -> String.valueOf(bodyId);
            case CATALOGUE, PLAN -> String.valueOf(standing);
        };
    }

    boolean sameTrack(FactContent other) {
        return topic == other.topic && track().equals(other.track());
    }
}
