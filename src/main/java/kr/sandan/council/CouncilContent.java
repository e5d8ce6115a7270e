package kr.sandan.council;

import kr.sandan.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a council, without when.
 *
 * @param topic what it is about
 * @param text the name, the industry, or who keeps the office
 * @param textEn the same in English
 * @param detail the technology of a specialty, the certificate of a status, where the office is
 * @param status what it is
 * @param siteId the designation of the target or hub complex to which it belongs
 */
public record CouncilContent(
        CouncilTopic topic,
        @Nullable String text,
        @Nullable String textEn,
        @Nullable String detail,
        @Nullable CouncilStatus status,
        @Nullable Long siteId) {

    public CouncilContent {
        text = stripped(text);
        textEn = stripped(textEn);
        detail = stripped(detail);
        if (topic.ofText() && text == null) throw new RuleBroken("text", "council.fact.text." + topic);
        if (topic == CouncilTopic.STATUS && status == null) throw new RuleBroken("status", "council.fact.status");
        if (topic == CouncilTopic.SITE && siteId == null) throw new RuleBroken("siteId", "council.fact.site");
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static CouncilContent name(String name, @Nullable String nameEn) {
        return new CouncilContent(CouncilTopic.NAME, name, nameEn, null, null, null);
    }

    public static CouncilContent specialty(String industry, @Nullable String technology) {
        return new CouncilContent(CouncilTopic.SPECIALTY, industry, null, technology, null, null);
    }

    public static CouncilContent status(CouncilStatus status) {
        return new CouncilContent(CouncilTopic.STATUS, null, null, null, status, null);
    }

    public static CouncilContent site(long siteId) {
        return new CouncilContent(CouncilTopic.SITE, null, null, null, null, siteId);
    }

    /** The line of facts within which two may not hold at once. */
    String track() {
        return topic == CouncilTopic.SITE ? String.valueOf(siteId) : topic.name();
    }

    boolean sameTrack(CouncilContent other) {
        return topic == other.topic && track().equals(other.track());
    }
}
