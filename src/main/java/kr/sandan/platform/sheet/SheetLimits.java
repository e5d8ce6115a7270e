package kr.sandan.platform.sheet;

/**
 * How much of a file is read before it is refused. Far above any official file, far below what would hurt the portal.
 *
 * @param unpackedBytes of all parts of a workbook together
 * @param tableBytes of the shared texts and of the styles, which are held in memory
 * @param rows per sheet
 * @param columns beyond which a cell may only be blank
 * @param cells of all sheets together that hold something
 */
public record SheetLimits(long unpackedBytes, long tableBytes, int rows, int columns, long cells) {

    public static final SheetLimits USUAL = new SheetLimits(512L << 20, 64L << 20, 300_000, 512, 5_000_000);
}
