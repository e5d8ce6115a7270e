package kr.sandan.organisation;

import java.util.Map;
import kr.sandan.platform.PartialDate;
import kr.sandan.platform.sheet.SheetCell;
import kr.sandan.platform.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list says; null where it says nothing.
 *
 * @param row as the file holds it
 * @param columns where each column stands
 * @param name the name
 * @param number the business number
 * @param type the kind
 * @param ksic the industry
 * @param employees persons who work there
 * @param sizeClass the size class
 * @param complexId where it sits
 * @param from since when
 * @param whole whether every cell could be read
 */
record LoadLine(
        SheetRow row,
        Map<LoadColumn, Integer> columns,
        String name,
        @Nullable BusinessNumber number,
        @Nullable OrganisationType type,
        @Nullable Ksic ksic,
        @Nullable Integer employees,
        @Nullable SizeClass sizeClass,
        @Nullable Long complexId,
        @Nullable PartialDate from,
        boolean whole) {

    SheetCell cell(LoadColumn column) {
        return row.cell(columns.getOrDefault(column, 0));
    }

    /** What it says of an organisation that is not held yet. */
    OrganisationFacts facts() {
        return new OrganisationFacts(
                name,
                null,
                type == null ? OrganisationType.FIRM : type,
                number,
                new OrganisationFacts.Size(sizeClass, employees, null),
                ksic);
    }

    /** What is held with what it says instead: a blank cell takes nothing away. */
    OrganisationFacts over(OrganisationFacts held) {
        OrganisationFacts.Size size = held.size();
        return new OrganisationFacts(
                name,
                held.nameEn(),
                type == null ? held.type() : type,
                number == null ? held.businessNumber() : number,
                new OrganisationFacts.Size(
                        sizeClass == null ? size.sizeClass() : sizeClass,
                        employees == null ? size.employees() : employees,
                        employees == null ? size.fewStated() : null),
                ksic == null ? held.ksic() : ksic);
    }
}
