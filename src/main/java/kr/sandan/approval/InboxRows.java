package kr.sandan.approval;

import java.util.List;
import java.util.Locale;

/** What a module adds to people's inboxes, published as a bean: a planned activity past its day, a report due. */
public interface InboxRows {

    /**
     * The rows of one reader, of records that the reader may see.
     *
     * @param account number of the reader's account, which is also the acting one
     */
    List<InboxRow> rows(long account, Locale locale);

    /** How many of these wait for the reader and not for others. */
    long waiting(long account);

    /**
     * The table whose greatest {@code id} every move of such a record raises. It is read on every page, for all modules at
     * once.
     */
    String moves();
}
