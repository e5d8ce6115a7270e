package kr.sandan.load;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link LoadDetail} from its row. */
final class LoadDetails {

    private LoadDetails() {}

    static LoadDetail read(LoadRow row, ResultSet found, LoadBasis basis, String seal, boolean fileKept)
            throws SQLException {
        return new LoadDetail(
                row,
                found.getLong("uploaded_by"),
                found.getString("checked"),
                number(found, "submitted_by"),
                found.getString("submitter"),
                found.getString("submitted"),
                found.getString("approver"),
                found.getString("approved"),
                found.getString("return_reason"),
                found.getString("applier"),
                found.getString("reverter"),
                found.getString("revert_reason"),
                found.getString("message_key"),
                texts(found, "message_args"),
                number(found, "identical"),
                found.getInt("done"),
                found.getInt("total"),
                basis.refusals(row.id()),
                basis.missingReasons(row.id()),
                basis.openQuestions(row.id()),
                seal,
                found.getString("seal"),
                found.getString("written_as"),
                fileKept);
    }

    static List<String> texts(ResultSet found, String column) throws SQLException {
        Array held = found.getArray(column);
        return held == null ? List.of() : List.of((String[]) held.getArray());
    }

    private static @Nullable Long number(ResultSet found, String column) throws SQLException {
        long number = found.getLong(column);
        return found.wasNull() ? null : number;
    }
}
