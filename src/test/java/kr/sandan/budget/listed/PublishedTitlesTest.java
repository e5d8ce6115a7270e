package kr.sandan.budget.listed;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sandan.platform.sheet.SheetFile;
import kr.sandan.platform.sheet.SheetRows;
import kr.sandan.testing.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The publishers' own files, where they are at hand: every title of theirs is known. */
class PublishedTitlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"utf8bom", "cp949", "utf16"})
    void ofTheSettlementAreKnownInEveryEncoding(String encoding) {
        try (SheetFile file = SheetFile.open(Samples.file("budget/settlement_header_" + encoding + ".csv"));
                SheetRows rows = file.rows(SheetFile.TEXT_SHEET)) {
            ListedTable<BudgetField> table =
                    ListedTable.find(rows, BudgetField.class).orElseThrow();
            assertThat(table.columns()).hasSize(17).allMatch(column -> column.field() != null);
            assertThat(table.has(BudgetField.AMOUNT)).isTrue();
        }
    }
}
