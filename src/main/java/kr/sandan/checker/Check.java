package kr.sandan.checker;

import java.util.List;
import kr.sandan.checker.reading.Figure;
import kr.sandan.checker.reading.PressText;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text.
 *
 * @param text the text with its figures
 * @param findings the statements tested, in the order of the text
 * @param ticked the test of what the reader ticked, null where nothing was
 */
public record Check(
        PressText text, List<Finding> findings, @Nullable Finding ticked) {

    /** How many statements came out so. */
    public long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    /** The figure in another unit or written out, null where none is usual. */
    public @Nullable String converted(Figure figure) {
        return Conversions.of(figure).orElse(null);
    }
}
