package kr.sandan.cluster.web;

import kr.sandan.cluster.ClusterEntry.Presence;
import kr.sandan.cluster.ClusterFilter;
import kr.sandan.cluster.ClusterTopic.Function;
import kr.sandan.cluster.ClusterTopic.Knowledge;
import kr.sandan.platform.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of clusters, as its address has them. */
record ClusterParameters(
        @Nullable String q,
        @Nullable Long programme,
        @Nullable String standing,
        @Nullable String province,
        @Nullable String function,
        @Nullable String knowledge,
        @Nullable String sample) {

    private static final int LONGEST = 100;

    /** @throws BadParameter for a value that no page offers */
    ClusterFilter filter() {
        return new ClusterFilter(
                text(),
                programme,
                blank(standing) ? null : BadParameter.among(Presence.values(), "standing", standing),
                provinceCode(),
                blank(function) ? null : BadParameter.among(Function.values(), "function", function),
                blank(knowledge) ? null : BadParameter.among(Knowledge.values(), "knowledge", knowledge),
                flag());
    }

    private @Nullable String text() {
        if (q == null || q.isBlank()) return null;
        if (q.length() > LONGEST) throw new BadParameter("q", q);
        return q.strip();
    }

    private @Nullable String provinceCode() {
        if (province == null || province.isBlank()) return null;
        if (!province.matches("\\d{2}")) throw new BadParameter("province", province);
        return province;
    }

    private @Nullable Boolean flag() {
        if (sample == null || sample.isBlank()) return null;
        if (sample.equals("true") || sample.equals("false")) return Boolean.valueOf(sample);
        throw new BadParameter("sample", sample);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
