package kr.sandan.checker.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a checked text.
 *
 * @param pieces the text in pieces, each a figure or what stands between two
 * @param findings what was tested
 * @param figures every figure
 * @param ticked the test of what was ticked
 * @param mark the mark of the text
 * @param holds how many statements hold
 * @param fails how many do not
 * @param undecidable how many cannot be decided
 * @param ignored how many numbers were taken for dates, telephone numbers and the like
 * @param replaced how many signs that cannot be seen were replaced
 * @param cut whether there are more figures than were read
 */
record CheckPage(
        List<Piece> pieces,
        List<FindingLine> findings,
        List<FigureLine> figures,
        @Nullable FindingLine ticked,
        String mark,
        long holds,
        long fails,
        long undecidable,
        int ignored,
        int replaced,
        boolean cut) {

    /**
     * A piece of the text.
     *
     * @param text as it stands there
     * @param figure where it begins if it is a figure, null for what stands between
     * @param verdict the name of the verdict on it in lower case, or {@code none}
     */
    record Piece(String text, @Nullable Integer figure, String verdict) {}

    /**
     * A figure of the text.
     *
     * @param start where it begins
     * @param number its number, counted from 1
     * @param written as it is written
     * @param value its exact value
     * @param unit its unit, empty without one
     * @param unitSupposed whether the unit is not written
     * @param hedges keys of its qualifiers
     * @param converted the same in another unit, null where none is usual
     * @param part whether it is ticked as a part
     * @param total whether it is ticked as the total
     */
    record FigureLine(
            int start,
            int number,
            String written,
            String value,
            String unit,
            boolean unitSupposed,
            List<String> hedges,
            @Nullable String converted,
            boolean part,
            boolean total) {}

    /**
     * A statement that was tested.
     *
     * @param kind its kind
     * @param verdict what came out
     * @param badge the look of the verdict
     * @param reason why
     * @param calculation the calculation, empty where there is none
     * @param difference by how much it is off, null where it is not
     * @param over whether more is stated than the figures give
     * @param quote the words around it
     * @param places its figures, the stated one last
     */
    record FindingLine(
            String kind,
            String verdict,
            String badge,
            String reason,
            String calculation,
            @Nullable String difference,
            boolean over,
            String quote,
            List<Place> places) {}

    /**
     * A figure that a finding rests on.
     *
     * @param start where it begins
     * @param written as it is written
     * @param stated whether it is the one tested
     */
    record Place(int start, String written, boolean stated) {}
}
